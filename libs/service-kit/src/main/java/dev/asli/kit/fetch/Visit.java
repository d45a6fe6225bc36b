package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Fetched.Why;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A walk from one address to where it leads.
 *
 * @param asked the last address that was asked for, or would have been
 * @param hops answers in order, redirects included
 * @param why there was no answer at {@code asked}; empty when the last hop is its answer
 */
public record Visit(URI asked, List<Hop> hops, Optional<Why> why) {

    public Visit {
        hops = List.copyOf(hops);
    }
}
