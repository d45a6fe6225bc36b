package dev.asli.intake.vault;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Sealed contacts on record. Joins the caller's transaction. */
public interface SealedContacts {

    Uni<Void> add(String reference, byte[] sealed, Instant at);

    /** One or none. */
    Uni<List<byte[]>> of(String reference);
}
