package dev.asli.gateway.portal.page;

import dev.asli.gateway.portal.Frame;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Where a page was asked for, a problem is told as a page. The API's answers stay as they are. */
class ProblemPages {

    private static final List<String> MACHINES = List.of("/api/", "/.well-known/", "/openapi", "/q/");
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private final Pages pages;

    ProblemPages(Pages pages) {
        this.pages = pages;
    }

    @ServerResponseFilter
    public Uni<Void> word(ContainerResponseContext response, HttpServerRequest request) {
        String path = Objects.requireNonNullElse(request.path(), "/");
        boolean problem = response.getMediaType() != null && PROBLEM.isCompatible(response.getMediaType());
        if (!problem || MACHINES.stream().anyMatch(path::startsWith)) {
            return Uni.createFrom().voidItem();
        }
        Frame frame = path.startsWith("/officer") ? pages.deskFrame(request) : pages.frame(request);
        return pages.message(frame, words(response.getStatus()), "", response.getStatus())
                .invoke(page ->
                        response.setEntity(page.getEntity(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")))
                .replaceWithVoid();
    }

    private static String words(int status) {
        return switch (status) {
            case 401, 403 -> "err_not_allowed";
            case 404, 405 -> "err_not_found";
            case 429, 500, 502, 503, 504 -> "err_unavailable";
            default -> "err_refused";
        };
    }
}
