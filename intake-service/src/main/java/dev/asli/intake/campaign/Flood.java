package dev.asli.intake.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Many complaints on one target, or from one source, in a short time.
 *
 * @param ruleVersion the house rule in force when it began
 * @param decidedBy role and pseudonymous subject; empty while open
 */
public record Flood(
        UUID id,
        Kind kind,
        State state,
        Instant since,
        Instant lastSeen,
        String ruleVersion,
        String decidedBy,
        Optional<Instant> decidedAt,
        String reason,
        List<Hold> held) {

    public Flood {
        held = List.copyOf(held);
    }

    public enum Kind {
        TARGET,
        SOURCE
    }

    /** Open → Released or Confirmed; Confirmed → Released. */
    public enum State {
        OPEN,
        RELEASED,
        CONFIRMED
    }

    /** A complaint whose serving waits, or waited. */
    public record Hold(String reference, UUID flood, Instant heldAt, Instant heldUntil, boolean waiting) {}
}
