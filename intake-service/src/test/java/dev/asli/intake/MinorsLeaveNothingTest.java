package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.AddLocationsRequest;
import dev.asli.contracts.intake.v1.AddLocationsResponse;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.Declarations;
import dev.asli.contracts.intake.v1.Door;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Filings;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.PriorSteps;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import dev.asli.testkit.Transactions;
import io.grpc.Metadata;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcClientUtils;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Looks everywhere this service keeps anything. */
@RunsOnRealParts
class MinorsLeaveNothingTest {

    private static final String CANARY = "canary4711zq";

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Filings filings;

    @Inject
    S3AsyncClient store;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Listener();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @ParameterizedTest
    @CsvSource({
        "INTIMATE_OR_NUDE, UNDER_18, false",
        "INTIMATE_OR_NUDE, NOT_SURE, false",
        "HARMFUL_TO_CHILD, UNDER_18, true",
        "IMPERSONATION_OF_COMPLAINANT, NOT_SURE, true"
    })
    void ofASexualMatterAboutAMinorNothingIsLeftAnywhere(Category category, SubjectAge age, boolean sexual) {
        FileComplaintResponse response = Visitor.visitor(intake)
                .file(everywhere()
                        .setCategory(category)
                        .setSubjectAge(age)
                        .setSexualMatter(sexual)
                        .build());

        assertThat(response.getDiverted().getDoorsList())
                .extracting(Door::getContact)
                .contains("https://cybercrime.gov.in", "1930", "1098", "112");
        assertThat(response.getDiverted().getDoorsList())
                .allSatisfy(door -> assertThat(door.getWhatToSay()).isNotEmpty());
        nothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({"UNDER_18, true", "NOT_SURE, true"})
    void norOfPlacesAddedLater(SubjectAge age, boolean sexual) {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());

        AddLocationsResponse response = Visitor.answer(as().addLocations(AddLocationsRequest.newBuilder()
                .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                .setRequestId(CANARY)
                .setSubjectAge(age)
                .setSexualMatter(sexual)
                .addLocations(place())
                .build()));

        assertThat(response.getDiverted().getReason()).isEqualTo("MINOR_SEXUAL");
        nothingIsLeft();
    }

    @Test
    void aSexualMatterIsAskedTheAgeAgainForPlacesAddedLater() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        AddLocationsResponse response = Visitor.answer(as().addLocations(AddLocationsRequest.newBuilder()
                .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                .setRequestId(CANARY)
                .setSexualMatter(true)
                .addLocations(place())
                .build()));
        assertThat(response.getUnmet().getRequirementsList()).extracting("path").containsExactly("/subjectAge");
        nothingIsLeft();
    }

    @Test
    void aChildsMatterThatIsNotSexualIsKeptWithoutMedia() {
        Filed filed = Visitor.visitor(intake)
                .filed(Visitor.complaint()
                        .setCategory(Category.HARMFUL_TO_CHILD)
                        .setSubjectAge(SubjectAge.UNDER_18));
        assertThat(Visitor.visitor(intake).get(filed).getMediaFree()).isTrue();
        assertThat(Visitor.visitor(intake).get(filed).getNextStepsList())
                .contains("ADD_HASHES")
                .doesNotContain("ADD_EXHIBIT");
    }

    @Test
    void theSearchFindsWhatIsThere() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint().setStatement("kept4712zq"));
        assertThat(filed.getReference()).isNotEmpty();
        assertThat(rowsHolding("kept4712zq")).isEqualTo(1);
    }

    /** Said in every field that takes text. */
    private static FileComplaintRequest.Builder everywhere() {
        return Visitor.complaint()
                .setRequestId(CANARY)
                .setStatement(CANARY)
                .clearLocations()
                .addLocations(place())
                .setDeclarations(Declarations.newBuilder()
                        .setGoodFaith(true)
                        .setConsentToForward(true)
                        .setSignature(CANARY)
                        .setAuthorityStatement(CANARY))
                .setContact(Contact.newBuilder().setName(CANARY).setEmail(CANARY + "@example.org"))
                .setPriorSteps(PriorSteps.newBuilder().setPoliceNumber(CANARY))
                .setFormVersion(CANARY);
    }

    private static Location place() {
        return Location.newBuilder()
                .setIntermediary("chitra")
                .setUrl("https://chitra.example/" + CANARY)
                .setUploader(CANARY)
                .build();
    }

    private void nothingIsLeft() {
        assertThat(rowsHolding(CANARY)).isZero();
        assertThat(objects()).noneMatch(key -> key.contains(CANARY));
        assertThat(logged).noneMatch(line -> line.contains(CANARY));
    }

    /** In any column of any table; bytes are looked through as bytes. */
    private static long rowsHolding(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        long rows = 0;
        for (String table : tables()) {
            rows += Records.count("(select t::text as whole from \"" + table + "\" t) r where whole like '%" + text
                    + "%' or whole like '%" + hex + "%'");
        }
        return rows;
    }

    private static List<String> tables() {
        return Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select table_name from information_schema.tables where table_schema = 'public'"
                                        + " and table_type = 'BASE TABLE'",
                                String.class)
                        .getResultList()));
    }

    private List<String> objects() {
        return store.listBuckets().join().buckets().stream()
                .map(Bucket::name)
                .flatMap(bucket -> store.listObjectsV2(request -> request.bucket(bucket)).join().contents().stream())
                .map(S3Object::key)
                .toList();
    }

    private Filings as() {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + TestTokens.withRoles("v-1", Roles.VISITOR));
        return GrpcClientUtils.attachHeaders(filings, headers);
    }

    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord record) {
            logged.add(
                    record instanceof ExtLogRecord whole
                            ? whole.getFormattedMessage()
                            : String.valueOf(record.getMessage()));
            if (record.getThrown() != null) {
                logged.add(record.getThrown().toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
