package dev.asli.intake.exhibit;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** Exhibits on record. Joins the caller's transaction. */
public interface Exhibits {

    Uni<Void> add(Exhibit exhibit, Request request);

    /** In the order of their numbers. */
    Uni<List<Exhibit>> of(Collection<String> references);

    /** The exhibit this request brought, if it was answered before. */
    Uni<List<Known>> broughtBy(String reference, String requestKey);

    /** Keyed digests of the caller's request id and of what it sent. */
    record Request(String key, String digest) {}

    record Known(Exhibit exhibit, String digest) {}
}
