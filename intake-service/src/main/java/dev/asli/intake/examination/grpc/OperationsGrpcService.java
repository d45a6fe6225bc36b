package dev.asli.intake.examination.grpc;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.FailedExamination;
import dev.asli.contracts.intake.v1.ListFailedExaminationsRequest;
import dev.asli.contracts.intake.v1.ListFailedExaminationsResponse;
import dev.asli.contracts.intake.v1.Operations;
import dev.asli.contracts.intake.v1.ReplayExaminationRequest;
import dev.asli.contracts.intake.v1.ReplayExaminationResponse;
import dev.asli.intake.complaint.QueueCursor;
import dev.asli.intake.examination.DeadLetter;
import dev.asli.intake.examination.DeadLetterDesk;
import dev.asli.intake.examination.ExaminationState.Failed;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;

/** Translates; decides nothing. */
@GrpcService
class OperationsGrpcService implements Operations {

    private final DeadLetterDesk letters;
    private final CurrentActor actor;

    OperationsGrpcService(DeadLetterDesk letters, CurrentActor actor) {
        this.letters = letters;
        this.actor = actor;
    }

    @Override
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Uni<ListFailedExaminationsResponse> listFailedExaminations(ListFailedExaminationsRequest request) {
        return letters.page(request.getCursor(), request.getLimit()).map(page -> {
            ListFailedExaminationsResponse.Builder answer =
                    ListFailedExaminationsResponse.newBuilder().setNextCursor(page.next());
            page.letters().forEach(letter -> answer.addExaminations(write(letter)));
            return answer.build();
        });
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<ReplayExaminationResponse> replayExamination(ReplayExaminationRequest request) {
        return letters.replay(request.getId(), actor.get())
                .map(waiting -> ReplayExaminationResponse.newBuilder()
                        .setId(waiting.id().toString())
                        .build());
    }

    private static FailedExamination write(DeadLetter letter) {
        var subject = letter.examination().subject();
        FailedExamination.Builder wire = FailedExamination.newBuilder()
                .setId(letter.examination().id().toString())
                .setComplaintReference(subject.reference())
                .setExhibitId(subject.exhibitId().toString())
                .setSha256(subject.sha256())
                .setSizeBytes(subject.sizeBytes())
                .setSince(time(letter.since()));
        if (letter.examination().state() instanceof Failed failed) {
            wire.setReason(failed.reason()).setWords(failed.words()).setAttempts(failed.attempts());
        }
        if (letter.examination().dueAt().isBefore(QueueCursor.NEVER)) {
            wire.setDueAt(time(letter.examination().dueAt()));
        }
        return wire.build();
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
