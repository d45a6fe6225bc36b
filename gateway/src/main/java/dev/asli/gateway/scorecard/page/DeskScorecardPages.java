package dev.asli.gateway.scorecard.page;

import dev.asli.contracts.compliance.v1.GetScorecardRequest;
import dev.asli.contracts.compliance.v1.Scorecards;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How intermediaries keep their deadlines, for the desk: the list with figures, and each card. */
@Path("/officer/scorecards")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class DeskScorecardPages {

    private final Scorecards scorecards;
    private final Pages pages;

    DeskScorecardPages(@GrpcClient("compliance") Scorecards scorecards, Pages pages) {
        this.scorecards = scorecards;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@Context HttpServerRequest request) {
        return ScorecardList.show(scorecards, pages, pages.deskFrame(request));
    }

    @GET
    @Path("{intermediary}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> card(@RestPath String intermediary, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return scorecards
                .getScorecard(GetScorecardRequest.newBuilder()
                        .setIntermediary(intermediary)
                        .build())
                .chain(card -> pages.show(frame, "scorecard", Map.of("card", ScorecardModel.of(card, frame.in()))))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }
}
