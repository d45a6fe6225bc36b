package dev.asli.intake.vault;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Openings on record. Joins the caller's transaction. */
public interface ContactOpenings {

    Uni<Void> add(ContactOpening opening, String requestId);

    /** What this person asked under this request id; one or none. */
    Uni<List<ContactOpening>> askedAs(String reference, String askedBy, String requestId);

    /** Held until the transaction ends; one or none. */
    Uni<List<ContactOpening>> lock(String reference, UUID id);

    Uni<Void> replace(ContactOpening opening);

    /**
     * Newest first.
     *
     * @param reference empty for all complaints
     */
    Uni<List<ContactOpening>> list(Optional<String> reference, boolean waiting, int limit);
}
