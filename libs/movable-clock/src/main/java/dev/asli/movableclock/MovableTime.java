package dev.asli.movableclock;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/** Puts the movable clock in the place of the machine's, and offers it over HTTP where a path is set. */
@Singleton
class MovableTime {

    private final MovableClock movable;
    private final MovableClockConfig config;

    MovableTime(MovableClockConfig config) {
        this.config = config;
        this.movable = new MovableClock(config.file());
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return movable;
    }

    @Produces
    @Singleton
    MovableClock movableClock() {
        return movable;
    }

    /** Who may move time is the gateway's HTTP policy for the path. */
    void route(@Observes Router router) {
        config.path().ifPresent(path -> {
            router.get(path).handler(this::answer);
            router.post(path)
                    .handler(BodyHandler.create(false).setBodyLimit(64))
                    .handler(this::advance);
        });
    }

    private void advance(RoutingContext request) {
        try {
            String forward = Objects.requireNonNullElse(request.body().asString(), "");
            movable.advance(Duration.parse(forward.strip()));
            answer(request);
        } catch (DateTimeParseException | IllegalArgumentException refused) {
            request.response()
                    .setStatusCode(400)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(
                            "{\"type\":\"about:blank\",\"title\":\"Not a duration\",\"status\":400,"
                                    + "\"code\":\"DURATION_INVALID\",\"detail\":\"Send an ISO-8601 duration such as PT2H30M.\"}");
        }
    }

    private void answer(RoutingContext request) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end("{\"now\":\"" + movable.instant() + "\"}");
    }
}
