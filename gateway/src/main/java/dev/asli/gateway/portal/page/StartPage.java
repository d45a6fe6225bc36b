package dev.asli.gateway.portal.page;

import dev.asli.gateway.portal.Language;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where a frightened person lands, and the switch between languages. */
@Path("/")
@PermitAll
class StartPage {

    private final Pages pages;

    StartPage(Pages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> land(@Context HttpServerRequest request) {
        return pages.show(pages.frame(request), "landing", Map.of());
    }

    /** @param back a path of ours; anything else leads to the start page */
    @GET
    @Path("language")
    @Operation(hidden = true)
    public RestResponse<Void> choose(@RestQuery Optional<String> to, @RestQuery Optional<String> back) {
        Language language = Language.of(to, java.util.List.of());
        return ResponseBuilder.<Void>seeOther(URI.create(ownPath(back.orElse("/"))))
                .cookie(Pages.cookie(language))
                .build();
    }

    private static String ownPath(String path) {
        return path.matches("/[A-Za-z0-9/._-]*") && !path.startsWith("//") ? path : "/";
    }
}
