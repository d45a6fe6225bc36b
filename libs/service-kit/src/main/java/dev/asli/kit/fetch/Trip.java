package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Fetched.Why;
import dev.asli.kit.fetch.Hop.Cut;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A visit while it is under way. The server's event loop and the caller's both touch it. */
final class Trip {

    private final List<Hop> hops = new ArrayList<>();
    private URI asked;
    private @Nullable AnswerReader reading;
    private Optional<Hop> half = Optional.empty();

    Trip(URI start) {
        this.asked = start;
    }

    synchronized void asks(URI address) {
        asked = address;
        reading = null;
    }

    synchronized void reads(AnswerReader reader) {
        reading = reader;
    }

    synchronized void took(Hop hop) {
        reading = null;
        hops.add(hop);
    }

    synchronized Visit arrived() {
        return new Visit(asked, hops, Optional.empty());
    }

    /** Time is up: what was read of a half answer is evidence too. */
    synchronized void halt() {
        if (reading != null) {
            half = reading.stop(Cut.TIME);
            half.ifPresent(hops::add);
            reading = null;
        }
    }

    synchronized Visit ended(Why why) {
        if (why == Why.TIMED_OUT) {
            halt();
        }
        return new Visit(asked, hops, half.isPresent() ? Optional.empty() : Optional.of(why));
    }
}
