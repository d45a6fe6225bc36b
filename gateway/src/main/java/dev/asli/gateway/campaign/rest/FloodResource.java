package dev.asli.gateway.campaign.rest;

import dev.asli.contracts.intake.v1.Campaigns;
import dev.asli.contracts.intake.v1.DecideFloodRequest;
import dev.asli.contracts.intake.v1.FloodState;
import dev.asli.contracts.intake.v1.ListFloodsRequest;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What waits because very much came at once. */
@Path("/api/v1/officer/floods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Officers")
class FloodResource {

    private final Campaigns campaigns;
    private final Writes writes;

    FloodResource(@GrpcClient("intake") Campaigns campaigns, Writes writes) {
        this.campaigns = campaigns;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listFloods", summary = "Floods of complaints, open ones first, at most 100")
    public Uni<FloodsView> list() {
        return campaigns
                .listFloods(ListFloodsRequest.getDefaultInstance())
                .map(found -> new FloodsView(
                        found.getFloodsList().stream().map(FloodView::of).toList()));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "decideFlood",
            summary = "Serve what waits, or confirm that it is not to be served",
            description = "A confirmed flood can still be released; what was released is served.")
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = FloodView.class)))
    public Uni<RestResponse<String>> decide(@RestPath String id, @Nullable FloodDecision request) {
        FloodDecision decision = Wire.required(request);
        return writes.once(
                decision,
                requestId -> campaigns
                        .decideFlood(DecideFloodRequest.newBuilder()
                                .setId(id)
                                .setState(decision.read())
                                .setReason(Wire.orEmpty(decision.reason()))
                                .build())
                        .map(flood -> Done.ok(FloodView.of(flood))));
    }

    @Schema(name = "Floods")
    record FloodsView(List<FloodView> floods) {}

    @Schema(name = "FloodDecision")
    record FloodDecision(
            @Schema(
                    required = true,
                    enumeration = {"RELEASED", "CONFIRMED"})
            @Nullable
            String outcome,

            @Schema(required = true, maxLength = 1000) @Nullable
            String reason) {

        FloodState read() {
            return Wire.parse(
                    outcome == null ? null : "FLOOD_" + outcome, FloodState.FLOOD_STATE_UNSPECIFIED, "/outcome");
        }
    }
}
