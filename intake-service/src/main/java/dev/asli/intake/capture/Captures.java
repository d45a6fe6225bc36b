package dev.asli.intake.capture;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Captures on record. Joins the caller's transaction. */
public interface Captures {

    Uni<Void> add(Capture capture, Request request);

    /** In the order of their numbers. */
    Uni<List<Capture>> of(String reference);

    /** The capture this request brought, if it was answered before. */
    Uni<List<Known>> broughtBy(String reference, String requestKey);

    /** The visit that waits longest, or whose worker's lease ended; locked, others skip it. */
    Uni<List<Capture>> nextInLine(Instant now);

    /** Locked until the transaction ends. */
    Uni<Capture> lock(UUID id);

    Uni<Void> replace(Capture capture, Instant now);

    /** Its bundle was destroyed when its retention time was over. */
    Uni<Boolean> disposed(UUID id);

    /** Digests of the caller's request id and of what it sent. */
    record Request(String key, String digest) {}

    record Known(Capture capture, String digest) {}
}
