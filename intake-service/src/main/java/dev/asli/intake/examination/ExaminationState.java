package dev.asli.intake.examination;

import java.time.Instant;

/**
 * Where an examination stands.
 *
 * <pre>
 *   Waiting ◀─▶ Running(lease) ─▶ Done | Failed
 *   Failed ─▶ Waiting, by an operator's hand
 *   NotApplicable from the start, or when the complaint was withdrawn before its turn
 * </pre>
 */
public sealed interface ExaminationState {

    /** @param reason why it is not running yet; empty at first */
    record Waiting(int attempts, String reason, Instant availableAt) implements ExaminationState {
        public Running start(Instant now, Instant leaseUntil) {
            return new Running(attempts + 1, new Step("", 0, 0), now, leaseUntil);
        }
    }

    /** @param attempts tells one run from a later one of the same examination */
    record Running(int attempts, Step step, Instant since, Instant leaseUntil) implements ExaminationState {
        public Running progress(Step next, Instant lease) {
            return new Running(attempts, next, since, lease);
        }

        public Waiting again(String reason, Instant availableAt) {
            return new Waiting(attempts, reason, availableAt);
        }

        /** The worker died or lost its way; somebody else takes over. */
        public Running takeOver(Instant now, Instant lease) {
            return new Running(attempts + 1, new Step("", 0, 0), now, lease);
        }

        public Done finish(Assessment assessment) {
            return new Done(assessment);
        }

        public Failed fail(String reason, String words) {
            return new Failed(reason, words, attempts);
        }
    }

    record Done(Assessment assessment) implements ExaminationState {}

    record Failed(String reason, String words, int attempts) implements ExaminationState {
        /** An operator mended the cause. */
        public Waiting replay(Instant now) {
            return new Waiting(0, "", now);
        }
    }

    record NotApplicable(String reason) implements ExaminationState {}

    /** Steps done of steps in all. */
    record Step(String name, int done, int total) {}
}
