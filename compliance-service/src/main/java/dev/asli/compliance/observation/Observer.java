package dev.asli.compliance.observation;

import dev.asli.compliance.notice.Subject;
import dev.asli.compliance.observation.Seen.Down;
import dev.asli.compliance.observation.Seen.GeoLimited;
import dev.asli.compliance.observation.Seen.LoginWall;
import dev.asli.compliance.observation.Seen.Uncertain;
import dev.asli.compliance.observation.Seen.Up;
import dev.asli.kit.fetch.FetchLimits;
import dev.asli.kit.fetch.Fetcher;
import dev.asli.kit.fetch.Origin;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at one address, twice before it says anything else than UP. */
@ApplicationScoped
class Observer {

    /** Never fetched, never stored (law.md 4.14). */
    private static final String NEVER_FETCHED = "csam";

    /** Looked at for its status alone; nothing of the body is read (law.md 4.6). */
    private static final Set<String> STATUS_ALONE = Set.of("intimate_or_nude");

    private final Fetcher fetcher;
    private final int firstBytes;
    private final MeterRegistry meters;

    Observer(Vertx vertx, Clock clock, ObservationConfig config, MeterRegistry meters) {
        Set<Origin> allowed = config.allowList().orElse(List.of()).stream()
                .map(Origin::of)
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        this.fetcher = new Fetcher(vertx, clock, new FetchLimits(config.time(), config.redirects()), allowed);
        this.firstBytes = config.firstBytes();
        this.meters = meters;
    }

    @PreDestroy
    void close() {
        fetcher.close();
    }

    /** @param subject whose category and whose matter decide how much may be read */
    Uni<Seen> look(String url, Subject subject) {
        if (subject.category().equals(NEVER_FETCHED)) {
            return Uni.createFrom().item(new Uncertain(0, "content of this category is never fetched"));
        }
        int bytes = subject.mediaFree() || STATUS_ALONE.contains(subject.category()) ? 0 : firstBytes;
        return once(url, bytes)
                .chain(first -> first instanceof Up
                        ? Uni.createFrom().item(first)
                        : once(url, bytes).map(second -> agreed(first, second)))
                .invoke(seen -> meters.counter("asli.observations", "sighting", seen.word())
                        .increment());
    }

    private Uni<Seen> once(String url, int bytes) {
        try {
            return fetcher.fetch(new URI(url), bytes).map(Reading::of);
        } catch (URISyntaxException malformed) {
            return Uni.createFrom().item(new Uncertain(0, "the address is not a web address"));
        }
    }

    /** A sighting counts alone; anything else only when two looks agree. */
    static Seen agreed(Seen first, Seen second) {
        return switch (second) {
            case Up up -> up;
            case Uncertain uncertain -> uncertain;
            case Down _, GeoLimited _, LoginWall _ ->
                first.word().equals(second.word())
                        ? second
                        : new Uncertain(second.status(), "two looks shortly after one another did not agree");
        };
    }
}
