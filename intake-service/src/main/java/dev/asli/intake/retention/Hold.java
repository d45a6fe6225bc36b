package dev.asli.intake.retention;

import dev.asli.intake.vault.Hand;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A legal hold on everything of one complaint.
 *
 * @param until empty: until released
 * @param ended who released it, or that its time was over
 */
public record Hold(
        UUID id, String reference, Ground ground, Optional<Instant> until, Hand placed, Optional<Hand> ended) {

    /** Who ends a hold whose time is over. */
    static final String LAPSED = "system:lapsed";

    /**
     * @param reason for officers and auditors
     * @param authority on whose order or by which duty; the complainant reads it
     */
    public record Ground(String reason, String authority, boolean forbidsWithdrawal) {}

    public boolean inForce(Instant now) {
        return ended.isEmpty() && until.map(now::isBefore).orElse(true);
    }

    Hold ended(Hand by) {
        return new Hold(id, reference, ground, until, placed, Optional.of(by));
    }
}
