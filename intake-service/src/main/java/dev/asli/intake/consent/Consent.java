package dev.asli.intake.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * One choice. The last one for a purpose stands.
 *
 * @param receipt proves it; also in the ledger
 * @param choice counts from 1 for each purpose
 */
public record Consent(UUID receipt, ConsentPurpose purpose, boolean given, Instant at, int choice) {

    public static Consent first(ConsentPurpose purpose, boolean given, Instant at) {
        return new Consent(UUID.randomUUID(), purpose, given, at, 1);
    }

    Consent then(boolean now, Instant when) {
        return new Consent(UUID.randomUUID(), purpose, now, when, choice + 1);
    }
}
