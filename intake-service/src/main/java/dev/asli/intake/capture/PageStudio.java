package dev.asli.intake.capture;

import dev.asli.kit.fetch.FetchLimits;
import dev.asli.kit.fetch.Fetcher;
import dev.asli.kit.fetch.Origin;
import dev.asli.kit.fetch.Visit;
import dev.asli.kit.fetch.WebAddress;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fetches a page, pictures what was fetched, and bundles both. */
@ApplicationScoped
class PageStudio {

    private static final int HEADER_BYTES = 64 * 1024;

    private final Fetcher fetcher;
    private final Camera camera;
    private final CaptureConfig config;
    private final Clock clock;

    PageStudio(Vertx vertx, CaptureConfig config, Clock clock) {
        Set<Origin> allowed = config.allowList().orElse(List.of()).stream()
                .map(Origin::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        FetchLimits limits = new FetchLimits(config.time(), config.redirects(), HEADER_BYTES, config.ports());
        this.fetcher = new Fetcher(vertx, clock, limits, allowed);
        this.camera = new Camera(vertx, config);
        this.config = config;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        fetcher.close();
    }

    /** Never fails; what goes wrong at the far end is the result. */
    Uni<Visit> visit(String pageUrl) {
        // An address filed before today's rules may not be one for them; the fetcher then says so.
        URI address = WebAddress.of(pageUrl).orElse(URI.create("about:blank"));
        return fetcher.visit(address, config.bodyBytes());
    }

    /** On a worker thread: files are written, and a browser is waited for. */
    Uni<Bundle> bundle(Capture claimed, Visit visit) {
        return camera.take(visit)
                .chain(picture -> Uni.createFrom()
                        .item(() -> write(claimed, visit, picture))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                        .emitOn(CallLimit.here()));
    }

    private Bundle write(Capture claimed, Visit visit, Picture picture) {
        try {
            return Bundle.write(config.workDirectory(), claimed, visit, picture, clock.instant());
        } catch (IOException failed) {
            throw new UncheckedIOException("A capture cannot be bundled.", failed);
        }
    }
}
