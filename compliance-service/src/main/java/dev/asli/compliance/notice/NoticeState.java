package dev.asli.compliance.notice;

import java.time.Instant;

/**
 * Where a notice stands. Each state offers only the moves that are lawful from it.
 *
 * <pre>
 * Drafted ──▶ Approved ──▶ Sent ──▶ Delivered ──▶ Acknowledged ──▶ Answered ──▶ Closed
 *                                       └───────────────────────────▲
 * Rescinded from any of them but Closed
 * </pre>
 */
public sealed interface NoticeState {

    Instant since();

    default String word() {
        return switch (this) {
            case Drafted _ -> "DRAFTED";
            case Approved _ -> "APPROVED";
            case Sent _ -> "SENT";
            case Delivered _ -> "DELIVERED";
            case Acknowledged _ -> "ACKNOWLEDGED";
            case Answered _ -> "ANSWERED";
            case Closed _ -> "CLOSED";
            case Rescinded _ -> "RESCINDED";
        };
    }

    /** Not yet signed: an order waiting for its second officer, or a test's notice, which stays here for ever. */
    record Drafted(Instant since) implements NoticeState {
        public Approved approve(Instant now) {
            return new Approved(now);
        }
    }

    /** Signed; for an order, by the word of a second officer. */
    record Approved(Instant since) implements NoticeState {
        public Sent send(Instant now) {
            return new Sent(now);
        }
    }

    record Sent(Instant since) implements NoticeState {
        public Delivered deliver(Instant now) {
            return new Delivered(now);
        }
    }

    /** Receipt is proved. */
    record Delivered(Instant since) implements NoticeState {
        public Acknowledged acknowledge(Instant now) {
            return new Acknowledged(now);
        }

        public Answered answer(Instant now) {
            return new Answered(now);
        }
    }

    record Acknowledged(Instant since) implements NoticeState {
        public Answered answer(Instant now) {
            return new Answered(now);
        }
    }

    /** At least one answer came; more may follow. */
    record Answered(Instant since) implements NoticeState {
        public Closed close(Instant now, String reason) {
            return new Closed(now, reason);
        }
    }

    /** Nothing more is asked. */
    record Closed(Instant since, String reason) implements NoticeState {}

    /** Taken back by whoever sent it. */
    record Rescinded(Instant since, String reason) implements NoticeState {}
}
