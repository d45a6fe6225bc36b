package dev.asli.intake.complaint;

import java.time.Instant;
import java.util.Optional;

/**
 * How the complaint goes to the intermediaries.
 *
 * @param consented whether it may be forwarded, as it stands now
 * @param nextDueAt earliest statutory due time still running, as compliance-service said last
 */
public record Forwarding(Serving serving, boolean consented, Optional<Instant> nextDueAt) {

    static Forwarding first(boolean consented) {
        return new Forwarding(consented ? Serving.PENDING : Serving.NOT_ASKED, consented, Optional.empty());
    }

    Forwarding served(Serving state, Optional<Instant> due) {
        return new Forwarding(state, consented, due);
    }

    /** What was served already stays served. */
    Forwarding consent(boolean given) {
        return new Forwarding(serving.consent(given), given, nextDueAt);
    }
}
