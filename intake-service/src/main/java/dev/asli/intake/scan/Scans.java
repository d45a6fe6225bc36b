package dev.asli.intake.scan;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Scans on record. Joins the caller's transaction. */
public interface Scans {

    Uni<Void> add(Scan scan, Instant availableAt);

    Uni<List<Scan>> of(String reference);

    /** The one that waited longest; nobody else gets it until that moment. */
    Uni<List<Scan>> claim(Instant now, Instant until);

    /** Locked until the transaction ends. */
    Uni<Scan> lock(UUID exhibitId);

    Uni<Void> replace(Scan scan, Instant availableAt);
}
