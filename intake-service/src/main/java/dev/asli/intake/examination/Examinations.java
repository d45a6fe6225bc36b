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

    /** Waiting ones that arrived, or changed their place, in a transaction numbered {@code mark} or later. */
    Uni<Arrivals> arrivedSince(long mark, int limit);

    /** Waiting ones beyond a place, in order of due time. */
    Uni<List<Place>> waitingAfter(Place place, int limit);

    /** Running ones whose lease ended. */
    Uni<List<Place>> abandoned(Instant now, int limit);

    /** Those of these that may be started now; locked. What another holds or has had is left out. */
    Uni<List<Examination>> claim(List<UUID> ids, Instant now);

    /** The complaint's earliest due time changed: what waits of it takes its new place in the line. */
    Uni<Void> dueAt(String reference, Instant dueAt);

    /** Failed ones, newest first. */
    Uni<List<DeadLetter>> failed(DeadLetter.Cursor after, int limit);

    /** Locked until the transaction ends. */
    Uni<Examination> lock(UUID id);

    /** One or none; locked until the transaction ends. */
    Uni<List<Examination>> lockKnown(UUID id);

    Uni<Void> replace(Examination examination, Instant now);
}
