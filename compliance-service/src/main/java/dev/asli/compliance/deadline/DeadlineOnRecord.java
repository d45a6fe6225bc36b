package dev.asli.compliance.deadline;

import java.time.Instant;
import java.util.Optional;

/**
 * A deadline with what it belongs to.
 *
 * @param why frozen when it started
 * @param nextLook when the sweep looks at it next; empty when nothing is left to look at
 */
public record DeadlineOnRecord(Deadline deadline, Holder holder, Why why, Optional<Instant> nextLook) {

    static DeadlineOnRecord started(Deadline deadline, Holder holder, Why why) {
        return new DeadlineOnRecord(deadline, holder, why, deadline.dueAt());
    }

    DeadlineOnRecord with(Deadline next) {
        return new DeadlineOnRecord(next, holder, why, nextLook);
    }

    DeadlineOnRecord lookAt(Optional<Instant> when) {
        return new DeadlineOnRecord(deadline, holder, why, when);
    }

    /** Whether our own look at the content can tell something about it. */
    public boolean asksForALook() {
        return switch (deadline.duty()) {
            case REMOVE, DISABLE_ACCESS -> true;
            case ACKNOWLEDGE, LABEL, PRESERVE, RESPOND, GIVE_REASONS, REPORT, COMPLY -> false;
        };
    }
}
