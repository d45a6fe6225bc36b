package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.asli.contracts.intake.v1.Examination;
import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.contracts.intake.v1.FailedExamination;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListFailedExaminationsRequest;
import dev.asli.contracts.intake.v1.ListFailedExaminationsResponse;
import dev.asli.contracts.intake.v1.Operations;
import dev.asli.contracts.intake.v1.ReplayExaminationRequest;
import dev.asli.intake.doubles.FarEnds;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class ExaminationLineTest {

    private static final String WAITING_COPIES = "insert into exhibit (id, reference, exhibit_number, request_key,"
            + " request_digest, sha256, sha512, pdq, size_bytes, media_type, claimed_name, claimed_media_type, object_key,"
            + " hash_only, acquired_at) select gen_random_uuid(), reference, n, 'copy-' || n, request_digest, sha256, sha512,"
            + " pdq, size_bytes, media_type, claimed_name, claimed_media_type, object_key, hash_only, acquired_at"
            + " from exhibit, generate_series(2, %d) n where id = '%s'";
    private static final String WAITING_RUNS = "insert into examination (id, exhibit_id, reference, object_key, sha256,"
            + " size_bytes, due_at, state, available_at, since) select gen_random_uuid(), id, reference, object_key, sha256,"
            + " size_bytes, now() + interval '20 days', 'WAITING', acquired_at, acquired_at from exhibit"
            + " where reference = '%s' and exhibit_number > 1";

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Operations operations;

    @Inject
    FarEnds ends;

    @AfterEach
    void everybodyIsWell() {
        ends.behave();
    }

    @Test
    void anUrgentMatterOvertakesTenThousandThatWait() throws IOException {
        ends.gate = new CompletableFuture<>();
        ends.detection = FarEnds.Detection.TAKES_LONG;
        Filed batch = filed();
        Exhibit first = Visitor.visitor(intake).add(batch, "e-1", image(101)).getExhibit();
        assertThat(Records.changed(WAITING_COPIES.formatted(10_001, first.getId())))
                .isEqualTo(10_000);
        Records.changed(WAITING_RUNS.formatted(batch.getReference()));
        String batchRunning =
                "examination where state = 'RUNNING' and reference = '%s'".formatted(batch.getReference());
        await().atMost(Duration.ofSeconds(30)).until(() -> Records.count(batchRunning) > 1);
        ends.order.clear();
        Filed urgent = filed();
        Exhibit overtaking =
                Visitor.visitor(intake).add(urgent, "e-1", image(102)).getExhibit();

        long before = Records.count(batchRunning);
        ends.detection = FarEnds.Detection.WELL;
        ends.gate.complete(null);
        await().atMost(Duration.ofSeconds(30)).until(() -> ends.order.contains(overtaking.getSha256()));
        assertThat(ends.order.indexOf(overtaking.getSha256()))
                .as("only what ran already, and what the other lanes took at once, came before")
                .isLessThanOrEqualTo((int) before + 2);
        Records.changed("update examination set state = 'NOT_APPLICABLE', reason = 'TEST_OVER', lease_until = null"
                + " where state in ('WAITING', 'RUNNING') and reference = '" + batch.getReference() + "'");
    }

    @Test
    void aDueTimeThatChangesMovesWhatWaits() throws IOException {
        ends.detection = FarEnds.Detection.BUSY;
        Filed filed = filed();
        Visitor.visitor(intake).add(filed, "e-1", image(103));
        Records.changed("update examination set due_at = '9999-12-31T00:00:00Z' where reference = '%s'"
                .formatted(filed.getReference()));
        Records.changed("update complaint set next_due_at = '9999-12-31T00:00:00Z' where reference = '%s'"
                .formatted(filed.getReference()));
        Visitor.visitor(intake).get(filed);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Records.count(
                                "examination e join complaint c using (reference) where e.due_at = c.next_due_at"
                                        + " and e.due_at < '9999-01-01' and reference = '" + filed.getReference()
                                        + "'"))
                        .isEqualTo(1));
    }

    @Test
    void anOperatorSeesWhatFailedAndPutsItBackOnce() throws IOException {
        ends.detection = FarEnds.Detection.CORRUPT_FILE;
        Filed filed = filed();
        Visitor.visitor(intake).add(filed, "e-1", image(104));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(filed) == Examination.StateCase.FAILED);
        FailedExamination failed = allFailed().stream()
                .filter(each -> each.getComplaintReference().equals(filed.getReference()))
                .findFirst()
                .orElseThrow();
        assertThat(failed.getReason()).isEqualTo("TRUNCATED");
        assertThat(failed.getAttempts()).isEqualTo(1);

        ends.behave();
        replay(failed.getId());
        await().atMost(Duration.ofSeconds(20)).until(() -> state(filed) == Examination.StateCase.DONE);
        assertThat(Visitor.visitor(intake).get(filed).getCustodyList())
                .extracting("kind")
                .containsSubsequence("EXAMINATION_FAILED", "EXAMINATION_REPLAYED", "EXAMINATION_DONE");
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "EXAMINATION_NOT_FAILED", () -> replay(failed.getId()));
    }

    @Test
    void whatIsNoFailedExaminationIsRefused() {
        Visitor.refused(Status.Code.NOT_FOUND, "EXAMINATION_NOT_FOUND", () -> replay("x"));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "EXAMINATION_NOT_FOUND",
                () -> replay(UUID.randomUUID().toString()));
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "LIMIT_INVALID", () -> failed("", 101));
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "CURSOR_INVALID", () -> failed("bm8", 1));
    }

    @Test
    void onlyAnAdministratorReplays() {
        Operations officer = Visitor.attached(operations, TestTokens.withRoles("o-1", Roles.OFFICER));
        denied(() ->
                Visitor.answer(officer.listFailedExaminations(ListFailedExaminationsRequest.getDefaultInstance())));
        Operations auditor = Visitor.attached(operations, TestTokens.withRoles("a-1", Roles.AUDITOR));
        denied(() -> Visitor.answer(auditor.replayExamination(ReplayExaminationRequest.getDefaultInstance())));
    }

    private static void denied(Runnable call) {
        assertThat(catchThrowableOfType(StatusRuntimeException.class, call::run)
                        .getStatus()
                        .getCode())
                .isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    private List<FailedExamination> allFailed() {
        List<FailedExamination> all = new ArrayList<>();
        String cursor = "";
        do {
            ListFailedExaminationsResponse page = failed(cursor, 1);
            all.addAll(page.getExaminationsList());
            cursor = page.getNextCursor();
        } while (!cursor.isEmpty());
        assertThat(all).extracting(FailedExamination::getId).doesNotHaveDuplicates();
        return all;
    }

    private ListFailedExaminationsResponse failed(String cursor, int limit) {
        return Visitor.answer(administrator()
                .listFailedExaminations(ListFailedExaminationsRequest.newBuilder()
                        .setCursor(cursor)
                        .setLimit(limit)
                        .build()));
    }

    private void replay(String id) {
        Visitor.answer(administrator()
                .replayExamination(
                        ReplayExaminationRequest.newBuilder().setId(id).build()));
    }

    private Operations administrator() {
        return Visitor.attached(operations, TestTokens.withRoles("ad-1", Roles.ADMINISTRATOR));
    }

    private Examination.StateCase state(Filed filed) {
        return Visitor.visitor(intake)
                .get(filed)
                .getExhibits(0)
                .getExamination()
                .getStateCase();
    }

    private Filed filed() {
        return Visitor.visitor(intake).filed(Visitor.complaint());
    }

    private static byte[] image(int side) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
