package dev.asli.compliance.intermediary;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The intermediaries on record. */
public interface Intermediaries {

    /** Enters it, or replaces what stands under its id. */
    Uni<Intermediary> put(Intermediary intermediary, Instant now);

    /** Fails with {@link IntermediaryProblem#INTERMEDIARY_UNKNOWN}. */
    Uni<Intermediary> get(String id);

    /** By id. */
    Uni<List<Intermediary>> all();
}
