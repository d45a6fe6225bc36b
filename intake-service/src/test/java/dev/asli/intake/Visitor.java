package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.asli.contracts.intake.v1.Capacity;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.Declarations;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.contracts.intake.v1.Upload;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClientUtils;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;

/** Someone at the gRPC door, with a token. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Intake intake;
    private final String token;

    private Visitor(Intake intake, String token) {
        this.intake = intake;
        this.token = token;
    }

    static Visitor without(Intake intake) {
        return new Visitor(intake, "");
    }

    static Visitor with(Intake intake, String token) {
        return new Visitor(attached(intake, token), token);
    }

    /** Any client of this service, with a token. */
    static <T> T attached(T client, String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return GrpcClientUtils.attachHeaders(client, headers);
    }

    static Visitor visitor(Intake intake) {
        return with(intake, TestTokens.withRoles("v-1", Roles.VISITOR));
    }

    static Visitor officer(Intake intake) {
        return with(intake, TestTokens.withRoles("o-1", Roles.OFFICER));
    }

    Intake intake() {
        return intake;
    }

    static FileComplaintRequest.Builder complaint() {
        return FileComplaintRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setCategory(Category.IMPERSONATION_OF_COMPLAINANT)
                .setCapacity(Capacity.DEPICTED_INDIVIDUAL)
                .setSubjectAge(SubjectAge.ADULT)
                .setStatement("It shows me saying what I never said.")
                .addLocations(Location.newBuilder().setIntermediary("chitra").setUrl("https://chitra.example/p/1"))
                .addLocations(Location.newBuilder().setIntermediary("samvad").setUrl("https://samvad.example/s/2"))
                .setDeclarations(Declarations.newBuilder().setGoodFaith(true).setConsentToForward(true))
                .setContact(Contact.newBuilder().setName("Asha Verma").setEmail("asha@example.org"))
                .setLanguage("en");
    }

    FileComplaintResponse file(FileComplaintRequest request) {
        return answer(intake.fileComplaint(request));
    }

    Filed filed(FileComplaintRequest.Builder request) {
        FileComplaintResponse response = file(request.build());
        assertThat(response.getOutcomeCase()).as("%s", response).isEqualTo(FileComplaintResponse.OutcomeCase.FILED);
        return response.getFiled();
    }

    ComplaintRecord get(Filed filed) {
        return get(filed.getReference(), filed.getSecret());
    }

    ComplaintRecord get(String reference, String secret) {
        return answer(intake.getComplaint(GetComplaintRequest.newBuilder()
                .setAccess(access(reference, secret))
                .build()));
    }

    /** A whole file, as the gateway brings it. */
    Upload add(Filed filed, String requestId, byte[] bytes) {
        Sender sender = sender(filed);
        return sender.append(sender.announce(requestId, bytes.length).getId(), 0, bytes);
    }

    Sender sender(Filed filed) {
        return Sender.of(token, access(filed.getReference(), filed.getSecret()));
    }

    static CaseAccess access(String reference, String secret) {
        return CaseAccess.newBuilder()
                .setReference(reference)
                .setCaseSecret(secret)
                .build();
    }

    static <T> T answer(Uni<T> call) {
        return call.await().atMost(PATIENCE);
    }

    static void refused(Status.Code code, String reason, Runnable call) {
        StatusRuntimeException refusal = catchThrowableOfType(StatusRuntimeException.class, call::run);
        assertThat(refusal).as("refused with %s", reason).isNotNull();
        assertThat(refusal.getStatus().getCode()).as("%s", refusal.getMessage()).isEqualTo(code);
        com.google.rpc.Status status = StatusProto.fromThrowable(refusal);
        assertThat(status).isNotNull();
        assertThat(status.getDetailsList()).hasSize(1);
        try {
            assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo(reason);
        } catch (InvalidProtocolBufferException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
