package dev.asli.intake.campaign;

import dev.asli.intake.campaign.Flood.Hold;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Floods on record. Joins the caller's transaction. */
public interface Floods {

    /** @return how many complaints this key has had since that moment, this one counted */
    Uni<Long> sight(byte[] key, String reference, Instant now, Instant since);

    /** The one that goes on under this key, seen since that moment, or none; nobody else opens one meanwhile. */
    Uni<List<Flood>> current(byte[] key, Instant since);

    Uni<Void> open(Flood flood, byte[] key);

    Uni<Void> seen(UUID id, Instant now);

    Uni<Void> hold(Hold hold);

    /** Locked until the transaction ends; with its holds. */
    Uni<List<Flood>> lock(UUID id);

    Uni<Void> decide(Flood decided);

    /** They are served, by an officer or, where lapsed, by themselves. */
    Uni<Void> end(List<String> references, boolean lapsed);

    /** Of open floods, whose time is over; locked, others skip them. */
    Uni<List<Hold>> overdue(Instant now, int limit);

    /** Open first, then last seen first; with their holds. */
    Uni<List<Flood>> list(int limit);

    /** The flood that holds or held this complaint, or none. */
    Uni<List<Flood>> holding(String reference);

    Uni<Integer> forget(Instant before);
}
