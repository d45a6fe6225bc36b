package dev.asli.intake.complaint;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Wrong secrets, counted for each reference asked for, whether it exists or not. Joins the caller's transaction. */
public interface Attempts {

    Uni<Count> of(byte[] referenceKey);

    Uni<Void> failed(byte[] referenceKey, int failures, Instant waitUntil);

    Uni<Void> succeeded(byte[] referenceKey);

    /** Forgets counts that no longer make anyone wait. */
    Uni<Integer> forget(Instant before);

    record Count(int failures, Instant waitUntil) {}
}
