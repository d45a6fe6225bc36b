package dev.asli.intake.capture;

import dev.asli.kit.fetch.Hop;
import dev.asli.kit.fetch.Unpacked;
import dev.asli.kit.fetch.Visit;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Has Chromium show the page that was fetched, and nothing else. The browser's only way out is a proxy of ours that hands
 * out that one page and refuses everything: it cannot be led anywhere, and cannot fetch what we would not fetch. So the
 * picture shows the page's own text and inline style; scripts do not run, and pictures, style files and frames are missing.
 */
final class Camera {

    private static final Set<String> SHOWABLE = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private final Vertx vertx;
    private final CaptureConfig config;

    Camera(Vertx vertx, CaptureConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** Never fails. */
    Uni<Picture> take(Visit visit) {
        Optional<Hop> shown = visit.why().isPresent()
                ? Optional.empty()
                : Optional.of(visit.hops().getLast()).filter(Camera::showable);
        if (shown.isEmpty()) {
            return Uni.createFrom().item(new Picture.NoPage());
        }
        if (!Files.isExecutable(config.browser().program())) {
            return Uni.createFrom().item(new Picture.NoBrowser());
        }
        StillPage page = new StillPage(
                shown.get().head().header("content-type").orElse("text/html"),
                Unpacked.of(shown.get(), config.bodyBytes()).bytes());
        return Uni.createFrom()
                .completionStage(() -> vertx.createHttpServer()
                        .requestHandler(page::answer)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage())
                .chain(proxy -> picture(page, proxy))
                .onFailure()
                .recoverWithItem(failure -> new Picture.BrowserFailed());
    }

    private Uni<Picture> picture(StillPage page, HttpServer proxy) {
        return Uni.createFrom()
                .item(() -> new Chromium(config).picture(page.address(), proxy.actualPort()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(CallLimit.here())
                .onTermination()
                .invoke(() -> proxy.close());
    }

    private static boolean showable(Hop hop) {
        String type =
                hop.head().header("content-type").orElse("").split(";", 2)[0].strip();
        return SHOWABLE.contains(type.toLowerCase(Locale.ROOT)) && hop.body().length > 0;
    }
}
