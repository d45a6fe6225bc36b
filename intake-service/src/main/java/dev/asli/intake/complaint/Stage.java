package dev.asli.intake.complaint;

import java.time.Instant;

/**
 * Where a complaint stands. Each stage offers only the moves that are lawful from it; the table's checks say the same.
 *
 * <pre>
 *   Received ─▶ UnderExamination ◀─▶ Assessed
 *      └──────────────┴────────────────┴──▶ Decided ─▶ Closed
 *   every open stage ─▶ Withdrawn
 * </pre>
 */
public sealed interface Stage {

    Instant since();

    record Received(Instant since) implements Stage {
        public UnderExamination examine(Instant now) {
            return new UnderExamination(now);
        }

        public Decided decide(Instant now) {
            return new Decided(now);
        }

        public Withdrawn withdraw(Instant now) {
            return new Withdrawn(now);
        }
    }

    record UnderExamination(Instant since) implements Stage {
        public Assessed assess(Instant now) {
            return new Assessed(now);
        }

        /** An officer need not wait for a machine. */
        public Decided decide(Instant now) {
            return new Decided(now);
        }

        public Withdrawn withdraw(Instant now) {
            return new Withdrawn(now);
        }
    }

    record Assessed(Instant since) implements Stage {
        /** A further exhibit came. */
        public UnderExamination examine(Instant now) {
            return new UnderExamination(now);
        }

        public Decided decide(Instant now) {
            return new Decided(now);
        }

        public Withdrawn withdraw(Instant now) {
            return new Withdrawn(now);
        }
    }

    record Decided(Instant since) implements Stage {
        public Closed close(Instant now) {
            return new Closed(now);
        }

        public Withdrawn withdraw(Instant now) {
            return new Withdrawn(now);
        }
    }

    record Closed(Instant since) implements Stage {}

    record Withdrawn(Instant since) implements Stage {}
}
