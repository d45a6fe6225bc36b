package dev.asli.intake.capture;

import java.time.Instant;

/**
 * Where a visit stands.
 *
 * <pre>
 *   Waiting ◀─▶ Running(lease) ─▶ Done | Failed
 * </pre>
 */
public sealed interface CaptureState {

    /** @param reason why it is not done yet; empty at first */
    record Waiting(int attempts, String reason, Instant availableAt) implements CaptureState {
        public Running start(Instant now, Instant leaseUntil) {
            return new Running(attempts + 1, Step.FETCHING, now, leaseUntil);
        }

        public Failed fail(String reason) {
            return new Failed(reason, attempts);
        }
    }

    /** @param attempts tells one run from a later one of the same capture */
    record Running(int attempts, Step step, Instant since, Instant leaseUntil) implements CaptureState {
        public Running at(Step next, Instant lease) {
            return new Running(attempts, next, since, lease);
        }

        public Waiting again(String reason, Instant availableAt) {
            return new Waiting(attempts, reason, availableAt);
        }

        /** The worker died or lost its way; somebody else takes over. */
        public Running takeOver(Instant now, Instant lease) {
            return new Running(attempts + 1, Step.FETCHING, now, lease);
        }

        public Done finish(PageRecord record, String objectKey) {
            return new Done(record, objectKey, attempts);
        }

        public Failed fail(String reason) {
            return new Failed(reason, attempts);
        }
    }

    /** Somebody looked; a log-in wall or an error page is a result too. */
    record Done(PageRecord record, String objectKey, int attempts) implements CaptureState {}

    /** Nothing came of it for a cause of ours. */
    record Failed(String reason, int attempts) implements CaptureState {}

    enum Step {
        FETCHING,
        PICTURING,
        STORING
    }
}
