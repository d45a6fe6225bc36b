package dev.asli.gateway.scorecard.rest;

import dev.asli.contracts.compliance.v1.GetScorecardRequest;
import dev.asli.contracts.compliance.v1.ListScorecardsRequest;
import dev.asli.contracts.compliance.v1.Scorecards;
import dev.asli.gateway.apikey.rest.NeedsScope;
import dev.asli.gateway.identity.Callers;
import dev.asli.gateway.identity.Scope;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Scorecards, for everybody and for the one they are about. */
@Path("/api/v1")
@Tag(name = "Scorecards")
class ScorecardResource {

    private final Scorecards scorecards;
    private final Callers callers;

    ScorecardResource(@GrpcClient("compliance") Scorecards scorecards, Callers callers) {
        this.scorecards = scorecards;
        this.callers = callers;
    }

    @GET
    @Path("/scorecards")
    @PermitAll
    @Operation(
            operationId = "listScorecards",
            summary = "One line for each intermediary",
            description = "Figures that are not published yet are for officers, auditors and administrators.")
    public Uni<ScorecardsView> list() {
        return scorecards
                .listScorecards(ListScorecardsRequest.getDefaultInstance())
                .map(answer -> new ScorecardsView(answer.getScorecardsList().stream()
                        .map(ScorecardView::of)
                        .toList()));
    }

    @GET
    @Path("/scorecards/{intermediary}")
    @PermitAll
    @NeedsScope(Scope.SCORECARD_READ)
    @Operation(
            operationId = "getScorecard",
            summary = "One intermediary's scorecard, down to each lost point",
            description = "Provisional figures are for officers, auditors, administrators and the intermediary itself.")
    public Uni<ScorecardView> get(@RestPath String intermediary) {
        return scorecards
                .getScorecard(GetScorecardRequest.newBuilder()
                        .setIntermediary(intermediary)
                        .build())
                .map(ScorecardView::of);
    }

    @GET
    @Path("/intermediary/scorecard")
    @RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN})
    @NeedsScope(Scope.SCORECARD_READ)
    @Operation(operationId = "getOwnScorecard", summary = "Your own scorecard, as of now")
    public Uni<ScorecardView> own() {
        return get(callers.current()
                .intermediary()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_ALLOWED,
                        "Your account is tied to no intermediary. Ask an administrator to tie it.")));
    }

    @Schema(name = "Scorecards")
    record ScorecardsView(List<ScorecardView> scorecards) {}
}
