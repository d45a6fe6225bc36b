package dev.asli.gateway.campaign.rest;

import dev.asli.contracts.intake.v1.Campaigns;
import dev.asli.contracts.intake.v1.GetCampaignRequest;
import dev.asli.contracts.intake.v1.ListCampaignsRequest;
import dev.asli.contracts.intake.v1.MergeCampaignsRequest;
import dev.asli.contracts.intake.v1.SplitCampaignRequest;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Complaints about the same thing. */
@Path("/api/v1/officer/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Officers")
class CampaignResource {

    private final Campaigns campaigns;
    private final Writes writes;

    CampaignResource(@GrpcClient("intake") Campaigns campaigns, Writes writes) {
        this.campaigns = campaigns;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listCampaigns", summary = "Complaints about the same thing, last seen first")
    public Uni<CampaignsView> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return campaigns
                .listCampaigns(ListCampaignsRequest.newBuilder()
                        .setLimit(Wire.limit(limit))
                        .setCursor(Wire.orEmpty(cursor))
                        .build())
                .map(page -> new CampaignsView(
                        page.getCampaignsList().stream()
                                .map(CampaignView::brief)
                                .toList(),
                        Wire.text(page.getNextCursor())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getCampaign", summary = "One campaign: complaints, what they share, what officers did")
    public Uni<CampaignView> get(@RestPath String id) {
        return campaigns
                .getCampaign(GetCampaignRequest.newBuilder().setId(id).build())
                .map(CampaignView::whole);
    }

    @POST
    @Path("/{id}/split")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "splitCampaign",
            summary = "Set some complaints apart",
            description = "They make a campaign of their own, which no machine joins to this one again.")
    @APIResponse(
            responseCode = "200",
            description = "The new campaign.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Uni<RestResponse<String>> split(@RestPath String id, @Nullable SplitRequest request) {
        SplitRequest split = Wire.required(request);
        return writes.once(
                split,
                requestId -> campaigns
                        .splitCampaign(SplitCampaignRequest.newBuilder()
                                .setId(id)
                                .addAllReferences(Objects.requireNonNullElse(split.references(), List.of()))
                                .setReason(Wire.orEmpty(split.reason()))
                                .build())
                        .map(campaign -> Done.ok(CampaignView.whole(campaign))));
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(operationId = "mergeCampaigns", summary = "Put all complaints of another campaign into this one")
    @APIResponse(
            responseCode = "200",
            description = "This campaign.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Uni<RestResponse<String>> merge(@RestPath String id, @Nullable MergeRequest request) {
        MergeRequest merge = Wire.required(request);
        return writes.once(
                merge,
                requestId -> campaigns
                        .mergeCampaigns(MergeCampaignsRequest.newBuilder()
                                .setId(id)
                                .setOtherId(Wire.orEmpty(merge.other()))
                                .setReason(Wire.orEmpty(merge.reason()))
                                .build())
                        .map(campaign -> Done.ok(CampaignView.whole(campaign))));
    }

    @Schema(name = "Campaigns")
    record CampaignsView(
            List<CampaignView> campaigns,

            @Schema(description = "Send it as cursor for the next page; absent on the last.") @Nullable
            String nextCursor) {}

    @Schema(name = "SplitRequest")
    record SplitRequest(
            @Schema(required = true, description = "At least one of the campaign's, not all.") @Nullable
            List<String> references,

            @Schema(required = true, maxLength = 1000) @Nullable
            String reason) {}

    @Schema(name = "MergeRequest")
    record MergeRequest(
            @Schema(required = true, description = "Id of the other campaign.") @Nullable
            String other,

            @Schema(required = true, maxLength = 1000) @Nullable
            String reason) {}
}
