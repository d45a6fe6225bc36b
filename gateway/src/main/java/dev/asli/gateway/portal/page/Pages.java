package dev.asli.gateway.portal.page;

import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.GrpcProblems;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Renders pages in the reader's language. Every page may hold personal matters, so none is stored by a browser or proxy. */
@ApplicationScoped
public class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Engine engine;

    Pages(Engine engine) {
        this.engine = engine;
    }

    /** The frame of a page of the public. */
    public Frame frame(HttpServerRequest request) {
        return new Frame(language(request), path(request), false);
    }

    /** The same in the language just chosen, if one was. */
    public Frame frame(HttpServerRequest request, @Nullable String chosen) {
        return chosen == null
                ? frame(request)
                : new Frame(Language.of(Optional.of(chosen), List.of()), path(request), false);
    }

    /** The page, and the choice of a language made with it. */
    public RestResponse<String> remember(RestResponse<String> page, @Nullable String chosen) {
        if (chosen != null) {
            page.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(Language.of(Optional.of(chosen), List.of())));
        }
        return page;
    }

    /** Holds the reader's choice for a year. */
    static NewCookie cookie(Language language) {
        return new NewCookie.Builder(Language.COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge((int) Duration.ofDays(365).toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .httpOnly(true)
                .build();
    }

    /** The frame of a page of the officers' desk. */
    public Frame deskFrame(HttpServerRequest request) {
        return new Frame(language(request), path(request), true);
    }

    /** @param template name under {@code templates/portal} */
    public Uni<RestResponse<String>> show(Frame frame, String template, Map<String, Object> data) {
        return show(frame, template, data, 200);
    }

    public Uni<RestResponse<String>> show(Frame frame, String template, Map<String, Object> data, int status) {
        TemplateInstance instance = engine.getTemplate("portal/" + template)
                .instance()
                .setAttribute(Words.LANGUAGE, frame.in())
                .data("frame", frame);
        data.forEach(instance::data);
        return instance.createUni()
                .map(html -> ResponseBuilder.<String>create(status)
                        .entity(html)
                        .header(HttpHeaders.CONTENT_TYPE, HTML)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_LANGUAGE, frame.language())
                        .build());
    }

    /** What went wrong, as a page that says what to do next. */
    public Uni<RestResponse<String>> failure(Frame frame, Throwable failure) {
        if (!(GrpcProblems.fromStatus(failure) instanceof ProblemException problem)) {
            LOG.error("Unexpected failure of a page", failure);
            return message(frame, "err_unavailable", "UNEXPECTED", 500);
        }
        int status = problem.type().kind().httpStatus();
        String code = problem.type().name();
        return switch (problem.type().kind()) {
            case UNAVAILABLE, TOO_MANY -> message(frame, "err_unavailable", code, status);
            case FORBIDDEN, UNAUTHENTICATED -> message(frame, "err_not_allowed", code, status);
            case NOT_FOUND -> message(frame, "err_not_found", code, status);
            case INVALID, CONFLICT, DUPLICATE, TOO_LARGE, UNPROCESSABLE ->
                show(
                        frame,
                        "message",
                        Map.of("title", problem.type().title(), "words", problem.detail(), "code", code),
                        status);
        };
    }

    /** What to say beside a form about a problem its sender can do something about; other failures are passed on. */
    public static String words(Throwable failure) {
        if (GrpcProblems.fromStatus(failure) instanceof ProblemException problem
                && problem.type() != CommonProblem.SERVICE_UNAVAILABLE) {
            return problem.detail();
        }
        throw failure instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(failure);
    }

    Uni<RestResponse<String>> message(Frame frame, String key, String code, int status) {
        return show(
                frame,
                "message",
                Map.of("title", Words.in(frame.in(), key + "_title"), "words", Words.in(frame.in(), key), "code", code),
                status);
    }

    private static String path(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "/");
    }

    private static Language language(HttpServerRequest request) {
        Optional<String> chosen =
                Optional.ofNullable(request.getCookie(Language.COOKIE)).map(Cookie::getValue);
        return Language.of(chosen, accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static List<Locale> accepted(@Nullable String header) {
        if (header == null) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return Arrays.asList(Locale.ENGLISH);
        }
    }
}
