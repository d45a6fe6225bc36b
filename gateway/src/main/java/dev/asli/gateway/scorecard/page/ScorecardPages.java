package dev.asli.gateway.scorecard.page;

import dev.asli.contracts.compliance.v1.Scorecards;
import dev.asli.gateway.portal.page.Pages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * How intermediaries keep their deadlines, for everybody. The desk's cards are a resource of their own: JAX-RS chooses the
 * class with the longest literal path first, so that "/" would never be asked for what lies below "/officer".
 */
@Path("/scorecards")
@PermitAll
class ScorecardPages {

    private final Scorecards scorecards;
    private final Pages pages;

    ScorecardPages(@GrpcClient("compliance") Scorecards scorecards, Pages pages) {
        this.scorecards = scorecards;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@Context HttpServerRequest request) {
        return ScorecardList.show(scorecards, pages, pages.frame(request));
    }
}
