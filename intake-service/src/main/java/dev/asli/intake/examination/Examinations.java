package dev.asli.intake.examination;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Examinations on record. Joins the caller's transaction. */
public interface Examinations {

    Uni<Void> add(Examination examination, Instant now);

    Uni<List<Examination>> of(Collection<String> references);

    /** The one that is due first among those that wait or whose worker's lease ended; locked, others skip it. */
    Uni<List<Examination>> nextInLine(Instant now);

    /** Locked until the transaction ends. */
    Uni<Examination> lock(UUID id);

    Uni<Void> replace(Examination examination, Instant now);
}
