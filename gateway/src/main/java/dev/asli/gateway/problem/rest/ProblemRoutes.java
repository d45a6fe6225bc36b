package dev.asli.gateway.problem.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;

/**
 * Words what fails before a resource is reached: credentials that are no good, a body over the limit, an address that
 * does not exist. Pages word their own.
 */
@ApplicationScoped
class ProblemRoutes {

    private static final int BEFORE_QUARKUS_OWN = -10_000;
    /** Bodies that are passed on piece by piece and have limits of their own where they arrive, too. */
    private static final List<String> FILES =
            List.of("multipart/form-data", "text/csv", "application/x-ndjson", "application/jsonl");

    private static final int AFTER_QUARKUS_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;
    private static final String FORM = "multipart/form-data";
    private static final String PIECES = "application/offset+octet-stream";

    private final ObjectMapper json;
    private final BodyLimitConfig limits;

    ProblemRoutes(ObjectMapper json, BodyLimitConfig limits) {
        this.json = json;
        this.limits = limits;
    }

    void route(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS_OWN).handler(this::measure);
        router.route().order(AFTER_QUARKUS_LIMIT).handler(this::bound);
        router.route("/api/*").order(BEFORE_QUARKUS_OWN).failureHandler(this::answer);
        router.route("/.well-known/*").order(BEFORE_QUARKUS_OWN).failureHandler(this::answer);
        router.route().order(BEFORE_QUARKUS_OWN).failureHandler(this::realmAway);
    }

    private void measure(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = Objects.requireNonNullElse(request.request().getHeader(HttpHeaders.CONTENT_TYPE), "");
        if (type.startsWith(PIECES)) {
            // Streamed on and never held: the server's own limit is enough.
            request.next();
        } else if (length == null && type.startsWith(FORM)) {
            request.fail(HttpProblem.LENGTH_MISSING.status());
        } else if (length != null && tooLong(length, limitOf(type))) {
            if (request.request().version() != HttpVersion.HTTP_2) {
                // What was announced is not waited for.
                request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
            request.fail(HttpProblem.TOO_LARGE.status());
        } else {
            request.next();
        }
    }

    /** A body that does not say how long it is may be as long as one that does, and no longer. */
    private void bound(RoutingContext request) {
        String type = Objects.requireNonNullElse(request.request().getHeader(HttpHeaders.CONTENT_TYPE), "");
        if (!type.startsWith(PIECES) && request.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limits.json().asLongValue());
        }
        request.next();
    }

    private MemorySize limitOf(String type) {
        return FILES.stream().anyMatch(type::startsWith) ? limits.form() : limits.json();
    }

    private static boolean tooLong(String length, MemorySize limit) {
        try {
            return Long.parseLong(length) > limit.asLongValue();
        } catch (NumberFormatException malformed) {
            return true;
        }
    }

    /** Without the realm nobody can log in, on pages either; that is no fault of the request. */
    private void realmAway(RoutingContext request) {
        if (request.failure() instanceof OIDCException) {
            answer(request);
        } else {
            request.next();
        }
    }

    private void answer(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        ProblemView view = view(request);
        request.response().setStatusCode(view.status()).putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE);
        if (view.status() == HttpProblem.NOT_AUTHENTICATED.status()) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        request.end(body(view));
    }

    private static ProblemView view(RoutingContext request) {
        return switch (request.failure()) {
            case AuthenticationFailedException failed
            when failed.getCause() instanceof ProblemException why -> ProblemView.of(why);
            case AuthenticationFailedException _, UnauthorizedException _ -> HttpProblem.NOT_AUTHENTICATED.view();
            case ForbiddenException _ -> HttpProblem.NOT_ALLOWED.view();
            case OIDCException _ -> HttpProblem.SERVICE_UNAVAILABLE.view();
            case null, default ->
                HttpProblem.of(request.statusCode() > 0 ? request.statusCode() : 500)
                        .view();
        };
    }

    private String body(ProblemView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem cannot be written.", impossible);
        }
    }
}
