package dev.asli.intake.bulk;

import dev.asli.kit.identity.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of complaints.
 *
 * @param ownerKey keyed digest of whose it is
 * @param filer who sent it; stands in the ledger of each complaint
 * @param format known once its first character came
 * @param finishedAt once nothing waits any more, or it was cancelled
 * @param rowsRead without the header and blank lines
 * @param rowsDiverted about minors; nothing of them is here but this number
 */
public record Import(
        UUID id,
        byte[] ownerKey,
        Actor filer,
        Optional<FileFormat> format,
        boolean test,
        State state,
        Instant takenAt,
        Optional<Instant> finishedAt,
        int rowsRead,
        int rowsDiverted) {

    /** Arriving → Running → Done; Cancelled from Running. */
    public enum State {
        ARRIVING,
        RUNNING,
        DONE,
        CANCELLED
    }

    static Import arriving(UUID id, Filer filer, boolean test, Instant now) {
        return new Import(
                id, filer.key(), filer.actor(), Optional.empty(), test, State.ARRIVING, now, Optional.empty(), 0, 0);
    }

    /** @param filed with a reference each; refused: with reasons each; waiting: still to be filed */
    public record Progress(Import file, long filed, long refused, long waiting) {}
}
