package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.BulkItem;
import dev.asli.contracts.intake.v1.BulkResult;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.FileManyRequest;
import dev.asli.contracts.intake.v1.Imports;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class BulkTest {

    @GrpcClient("self")
    Imports imports;

    @GrpcClient("self")
    Intake intake;

    @Test
    void eachItemIsAnsweredInItsPlaceAndNoneLosesAnother() {
        List<BulkResult> results = file(
                UUID.randomUUID().toString(),
                item("").build(),
                item("").setComplaint(Visitor.complaint().clearStatement()).build(),
                minors("never to be found anywhere").build(),
                item("").setComplaint(Visitor.complaint()
                                .addLocations(Location.newBuilder()
                                        .setIntermediary("nobody")
                                        .setUrl("https://nobody.example/1")))
                        .build(),
                item("").build());

        assertThat(results)
                .extracting(BulkResult::getOutcomeCase)
                .containsExactly(
                        BulkResult.OutcomeCase.FILED,
                        BulkResult.OutcomeCase.UNMET,
                        BulkResult.OutcomeCase.DIVERTED,
                        BulkResult.OutcomeCase.UNMET,
                        BulkResult.OutcomeCase.FILED);
        assertThat(results.get(1).getUnmet().getRequirements(0).getPath()).isEqualTo("/statement");
        assertThat(results.get(2).getDiverted().getDoorsList()).isNotEmpty();
        assertThat(results.get(3).getUnmet().getRequirements(0).getPath()).isEqualTo("/locations/2/intermediary");
        assertThat(results.get(0).getFiled().getReference())
                .isNotEqualTo(results.get(4).getFiled().getReference());
        assertThat(Visitor.visitor(intake).get(results.getFirst().getFiled()).getReference())
                .isEqualTo(results.getFirst().getFiled().getReference());
    }

    @Test
    void ofAMinorsMatterNothingIsStored() {
        long before = everything();
        List<BulkResult> results = file(
                UUID.randomUUID().toString(),
                minors("a matter about a child in a call of one").build());
        assertThat(results.getFirst().hasDiverted()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theSameCallAgainIsAnsweredAlikeAndFilesNothing() {
        String requestId = UUID.randomUUID().toString();
        BulkItem one = item("").build();
        BulkItem two = item("").build();
        List<BulkResult> first = file(requestId, one, two);
        long complaints = Records.count("complaint");
        List<BulkResult> again = file(requestId, one, two);

        assertThat(Records.count("complaint")).isEqualTo(complaints);
        assertThat(again).allMatch(BulkResult::getReplayed);
        assertThat(again.get(1).getFiled().getSecret())
                .isEqualTo(first.get(1).getFiled().getSecret());
        assertThat(first).noneMatch(BulkResult::getReplayed);
    }

    @Test
    void anotherItemInTheSamePlaceIsRefusedAloneOfAllItems() {
        String requestId = UUID.randomUUID().toString();
        BulkItem one = item("").build();
        file(requestId, one, item("").build());
        BulkItem changed = item("").setComplaint(Visitor.complaint().setStatement("Quite another matter."))
                .build();
        List<BulkResult> again = file(requestId, one, changed);

        assertThat(again.get(0).hasFiled()).isTrue();
        assertThat(again.get(1).getUnmet().getRequirements(0).getCode()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void anItemWithAKeyIsTheSameInEveryCallOfItsFilerAndAnothersIsAnother() {
        String key = "item-" + UUID.randomUUID();
        BulkItem one = item(key).build();
        String reference =
                file(UUID.randomUUID().toString(), one).getFirst().getFiled().getReference();
        BulkResult again =
                file(UUID.randomUUID().toString(), item("").build(), one).get(1);
        BulkResult ofAnother = Visitor.answer(as(platform("samvad"))
                        .fileMany(FileManyRequest.newBuilder()
                                .setRequestId("x")
                                .addItems(one)
                                .build()))
                .getResults(0);

        assertThat(again.getReplayed()).isTrue();
        assertThat(again.getFiled().getReference()).isEqualTo(reference);
        assertThat(ofAnother.getReplayed()).isFalse();
        assertThat(ofAnother.getFiled().getReference()).isNotEqualTo(reference);
    }

    @Test
    void aKeyWithBlanksIsRefusedForItsItemOnly() {
        List<BulkResult> results =
                file(UUID.randomUUID().toString(), item("a b").build(), item("").build());
        assertThat(results.get(0).getUnmet().getRequirements(0).getCode()).isEqualTo("ITEM_KEY_INVALID");
        assertThat(results.get(1).hasFiled()).isTrue();
    }

    @Test
    void whoFiledReadsWithoutASecretAndNobodyElseDoes() {
        String reference = file(UUID.randomUUID().toString(), item("").build())
                .getFirst()
                .getFiled()
                .getReference();
        assertThat(Visitor.with(intake, platform("chitra")).get(reference, "").getReference())
                .isEqualTo(reference);
        assertThat(Visitor.with(
                                intake,
                                TestTokens.forIntermediary("another-person", "chitra", Roles.INTERMEDIARY_ADMIN))
                        .get(reference, "")
                        .getReference())
                .isEqualTo(reference);
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.with(intake, platform("samvad")).get(reference, ""));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.visitor(intake).get(reference, ""));
    }

    @Test
    void noneAndMoreThanAHundredAreRefusedWhole() {
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "BULK_EMPTY", () -> file("r"));
        BulkItem[] many = new BulkItem[101];
        java.util.Arrays.fill(many, item("").build());
        long complaints = Records.count("complaint");
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "BULK_TOO_MANY", () -> file("r", many));
        assertThat(Records.count("complaint")).isEqualTo(complaints);
    }

    @Test
    void aHundredAreFiledInOneCall() {
        BulkItem[] many = new BulkItem[100];
        for (int i = 0; i < many.length; i++) {
            many[i] = item("").build();
        }
        assertThat(file(UUID.randomUUID().toString(), many)).hasSize(100).allMatch(BulkResult::hasFiled);
    }

    @Test
    void aVisitorDoesNotFileInBulk() {
        String visitor = TestTokens.withRoles("v-1", Roles.VISITOR);
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(as(visitor)
                        .fileMany(FileManyRequest.newBuilder()
                                .setRequestId("x")
                                .addItems(item(""))
                                .build())));
    }

    private List<BulkResult> file(String requestId, BulkItem... given) {
        List<BulkItem> items = new ArrayList<>();
        for (BulkItem item : given) {
            items.add(item.toBuilder().setPlace(items.size()).build());
        }
        return as(platform("chitra"))
                .fileMany(FileManyRequest.newBuilder()
                        .setRequestId(requestId)
                        .addAllItems(items)
                        .build())
                .await()
                .atMost(Duration.ofMinutes(2))
                .getResultsList();
    }

    private Imports as(String token) {
        return Visitor.attached(imports, token);
    }

    private static String platform(String intermediary) {
        return TestTokens.forIntermediary("key-1", intermediary, Roles.INTERMEDIARY_MEMBER);
    }

    private static BulkItem.Builder item(String key) {
        return BulkItem.newBuilder().setKey(key).setComplaint(Visitor.complaint());
    }

    private static BulkItem.Builder minors(String statement) {
        return BulkItem.newBuilder()
                .setComplaint(Visitor.complaint()
                        .setCategory(Category.INTIMATE_OR_NUDE)
                        .setSubjectAge(SubjectAge.UNDER_18)
                        .setStatement(statement));
    }

    private static long everything() {
        return Records.count("complaint")
                + Records.count("ledger_entry where kind = 'COMPLAINT_FILED'")
                + Records.count("outbox_message")
                + Records.count("vault_contact")
                + Records.count("complaint_owner");
    }
}
