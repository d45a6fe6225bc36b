package dev.asli.gateway.campaign.page;

import dev.asli.contracts.intake.v1.Campaign;
import dev.asli.contracts.intake.v1.Campaigns;
import dev.asli.contracts.intake.v1.GetCampaignRequest;
import dev.asli.contracts.intake.v1.GetSurroundingsRequest;
import dev.asli.contracts.intake.v1.ListCampaignsRequest;
import dev.asli.contracts.intake.v1.MergeCampaignsRequest;
import dev.asli.contracts.intake.v1.SplitCampaignRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Complaints about the same thing, on the officers' desk. */
@Path("/officer/campaigns")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class CampaignPages {

    private final Campaigns campaigns;
    private final Pages pages;

    CampaignPages(@GrpcClient("intake") Campaigns campaigns, Pages pages) {
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@RestQuery Optional<String> cursor, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return campaigns
                .listCampaigns(ListCampaignsRequest.newBuilder()
                        .setCursor(cursor.orElse(""))
                        .build())
                .chain(page -> pages.show(
                        frame,
                        "campaigns",
                        Map.of(
                                "campaigns",
                                        page.getCampaignsList().stream()
                                                .map(each -> CampaignModel.of(each, frame.in()))
                                                .toList(),
                                "nextCursor", page.getNextCursor())))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(@RestPath String id, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return campaigns
                .getCampaign(GetCampaignRequest.newBuilder().setId(id).build())
                .chain(campaign -> show(frame, campaign, ""))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    /** What stands around a complaint; the way there from its case. */
    @GET
    @Path("of/{reference}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> around(@RestPath String reference, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return campaigns
                .getSurroundings(GetSurroundingsRequest.newBuilder()
                        .setReference(reference)
                        .build())
                .chain(around -> around.hasCampaign()
                        ? Uni.createFrom().item(seeOther(around.getCampaign().getId()))
                        : pages.show(
                                frame,
                                "message",
                                Map.of(
                                        "title",
                                        reference,
                                        "words",
                                        Words.in(frame.in(), around.hasFlood() ? "campaign_held" : "campaign_none"),
                                        "code",
                                        "")))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Path("{id}/split")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> split(
            @RestPath String id, MultivaluedMap<String, String> typed, @Context HttpServerRequest request) {
        SplitCampaignRequest split = SplitCampaignRequest.newBuilder()
                .setId(id)
                .addAllReferences(Objects.requireNonNullElse(typed.get("reference"), List.of()))
                .setReason(text(typed, "reason"))
                .build();
        return changed(id, campaigns.splitCampaign(split), request);
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> merge(
            @RestPath String id, MultivaluedMap<String, String> typed, @Context HttpServerRequest request) {
        MergeCampaignsRequest merge = MergeCampaignsRequest.newBuilder()
                .setId(id)
                .setOtherId(text(typed, "other"))
                .setReason(text(typed, "reason"))
                .build();
        return changed(id, campaigns.mergeCampaigns(merge), request);
    }

    private Uni<RestResponse<String>> changed(String id, Uni<Campaign> change, HttpServerRequest request) {
        Frame frame = new Frame(pages.deskFrame(request).in(), "/officer/campaigns/" + id, true);
        return change.map(campaign -> seeOther(campaign.getId()))
                .onFailure()
                .recoverWithUni(failure -> campaigns
                        .getCampaign(GetCampaignRequest.newBuilder().setId(id).build())
                        .chain(campaign -> show(frame, campaign, Pages.words(failure))))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, Campaign campaign, String problem) {
        return pages.show(
                frame, "campaign", Map.of("campaign", CampaignModel.of(campaign, frame.in()), "problem", problem));
    }

    private static RestResponse<String> seeOther(String id) {
        return ResponseBuilder.<String>seeOther(URI.create("/officer/campaigns/" + id))
                .build();
    }

    private static String text(MultivaluedMap<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "").strip();
    }
}
