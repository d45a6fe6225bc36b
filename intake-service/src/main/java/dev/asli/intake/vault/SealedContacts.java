package dev.asli.intake.vault;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Sealed contacts on record. Joins the caller's transaction. */
public interface SealedContacts {

    /** One contact for each complaint. */
    Uni<Void> add(String reference, byte[] sealed, Instant at);

    /** One or none. An erased one is none. */
    Uni<List<Sealed>> of(String reference);

    Uni<ContactVault.State> state(String reference);

    /** Held until the transaction ends; those that somebody else holds are left out. */
    Uni<List<OfOldFormat>> claimOldFormat(String after, int limit);

    Uni<Long> countOldFormat();

    Uni<Void> replace(String reference, byte[] sealed);

    /** Leaves the row, without what was sealed. */
    Uni<Void> erase(String reference, Instant at);

    /** @param oldFormat sealed by the first release: under the master key itself, without a data key */
    record Sealed(byte[] bytes, boolean oldFormat) {}

    record OfOldFormat(String reference, byte[] bytes) {}
}
