package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.Serving;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.intake.doubles.FarEnds;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class FilingTest {

    @GrpcClient("self")
    Intake intake;

    @Inject
    FarEnds ends;

    @BeforeEach
    void everybodyIsWell() {
        ends.behave();
    }

    @Test
    void aComplaintIsServedAndCanBeReadWithItsSecret() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        assertThat(filed.getReference()).matches("ASLI-\\d{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(filed.getSecret()).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(filed.getServing()).isEqualTo(Serving.SERVED);
        assertThat(filed.getMattersList()).hasSize(2);

        ComplaintRecord record = Visitor.visitor(intake)
                .get(
                        filed.getReference().toLowerCase(java.util.Locale.ROOT),
                        filed.getSecret().replace("-", "").toLowerCase(java.util.Locale.ROOT));
        assertThat(record.getStage()).isEqualTo(Stage.RECEIVED);
        assertThat(record.getMattersKnown()).isTrue();
        assertThat(record.getMattersList()).hasSize(2);
        assertThat(record.getCustodyList()).extracting("kind").containsExactly("COMPLAINT_FILED", "GRIEVANCE_SERVED");
        assertThat(record.getCustody(0).getActor()).isEqualTo("visitor");
        assertThat(record.getNextStepsList())
                .containsExactly("ADD_EXHIBIT", "ADD_LOCATION", "WITHDRAW", "CHANGE_CONSENT", "EXPORT");
    }

    @Test
    void theSameRequestIsAnsweredAsBeforeWithTheSecret() {
        FileComplaintRequest request = Visitor.complaint().build();
        FileComplaintResponse first = Visitor.visitor(intake).file(request);
        FileComplaintResponse second = Visitor.visitor(intake).file(request);
        assertThat(second).isEqualTo(first);
        assertThat(ends.opened).containsOnlyOnce(first.getFiled().getReference());
    }

    @Test
    void theSameRequestIdWithOtherContentIsRefused() {
        FileComplaintRequest.Builder request = Visitor.complaint();
        Visitor.visitor(intake).file(request.build());
        Visitor.refused(
                Status.Code.ALREADY_EXISTS,
                "IDEMPOTENCY_MISMATCH",
                () -> Visitor.visitor(intake)
                        .file(request.setStatement("Something else.").build()));
    }

    @Test
    void withoutATokenNothingIsTaken() {
        Visitor.refused(
                Status.Code.UNAUTHENTICATED,
                "NOT_AUTHENTICATED",
                () -> Visitor.without(intake).file(Visitor.complaint().build()));
    }

    @Test
    void withoutARequestIdNothingIsTaken() {
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "REQUEST_ID_MISSING",
                () -> Visitor.visitor(intake)
                        .file(Visitor.complaint().clearRequestId().build()));
    }
}
