package dev.asli.intake.examination;

import java.time.Instant;
import java.util.UUID;

/** One run over one exhibit. */
public record Examination(UUID id, Subject subject, Instant dueAt, ExaminationState state) {

    /** @param objectKey empty for a hash-only exhibit, which is never examined */
    public record Subject(UUID exhibitId, String reference, String objectKey, String sha256, long sizeBytes) {}

    public static Examination waiting(Subject subject, Instant dueAt, Instant now) {
        return new Examination(UUID.randomUUID(), subject, dueAt, new ExaminationState.Waiting(0, "", now));
    }

    public static Examination notApplicable(Subject subject, Instant dueAt, String reason) {
        return new Examination(UUID.randomUUID(), subject, dueAt, new ExaminationState.NotApplicable(reason));
    }

    public Examination in(ExaminationState next) {
        return new Examination(id, subject, dueAt, next);
    }

    public boolean settled() {
        return switch (state) {
            case ExaminationState.Waiting _, ExaminationState.Running _ -> false;
            case ExaminationState.Done _, ExaminationState.Failed _, ExaminationState.NotApplicable _ -> true;
        };
    }
}
