package dev.asli.intake.retention;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Holds on record. Joins the caller's transaction. */
public interface HoldBook {

    Uni<Void> add(Hold hold, String requestId);

    Uni<List<Hold>> placedAs(String reference, String placedBy, String requestId);

    /** Newest first, ended ones too. */
    Uni<List<Hold>> of(String reference);

    /** Held until the transaction ends; one or none. */
    Uni<List<Hold>> lock(String reference, UUID id);

    Uni<Void> replace(Hold hold);
}
