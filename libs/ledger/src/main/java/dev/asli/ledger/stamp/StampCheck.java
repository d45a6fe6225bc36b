package dev.asli.ledger.stamp;

import java.time.Instant;

/** What a time stamp turned out to be. */
public sealed interface StampCheck {

    /**
     * The authority's own word that what was stamped existed then.
     *
     * @param at to the authority's accuracy
     * @param authority subject of its certificate
     */
    record Genuine(Instant at, String authority) implements StampCheck {}

    /** @param why one sentence */
    record Rejected(String why) implements StampCheck {}
}
