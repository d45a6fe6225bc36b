package dev.asli.intake.retention;

import dev.asli.intake.complaint.Standing;
import dev.asli.intake.retention.Kept.Holding;
import dev.asli.intake.vault.ContactOpening;
import dev.asli.intake.vault.ContactVault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of one case and until when.
 *
 * @param open the complaint is not over: times begin when it is
 * @param standing decides what of it is shown
 */
public record CaseHoldings(boolean open, List<Line> lines, List<Hold> holds, Contact contact, Standing standing) {

    /** @param keptUntil empty while nothing has begun the time, or nothing is left */
    public record Line(
            DataClass dataClass, Holding holding, RetentionRule rule, Optional<Instant> keptUntil, boolean held) {}

    public record Contact(ContactVault.State state, List<ContactOpening> openings) {}
}
