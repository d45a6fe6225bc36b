package dev.asli.gateway.campaign.page;

import dev.asli.contracts.intake.v1.Campaigns;
import dev.asli.contracts.intake.v1.DecideFloodRequest;
import dev.asli.contracts.intake.v1.FloodState;
import dev.asli.contracts.intake.v1.ListFloodsRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What waits because very much came at once. */
@Path("/officer/floods")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class FloodPages {

    private final Campaigns campaigns;
    private final Pages pages;

    FloodPages(@GrpcClient("intake") Campaigns campaigns, Pages pages) {
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return show(frame, "").onFailure().recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> decide(
            @RestPath String id,
            @RestForm Optional<String> outcome,
            @RestForm Optional<String> reason,
            @Context HttpServerRequest request) {
        Frame frame = new Frame(pages.deskFrame(request).in(), "/officer/floods", true);
        return campaigns
                .decideFlood(DecideFloodRequest.newBuilder()
                        .setId(id)
                        .setState(outcome.flatMap(word -> Protos.constant(FloodState.class, word))
                                .orElse(FloodState.FLOOD_STATE_UNSPECIFIED))
                        .setReason(reason.orElse("").strip())
                        .build())
                .chain(flood -> show(frame, ""))
                .onFailure()
                .recoverWithUni(failure -> show(frame, Pages.words(failure)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, String problem) {
        return campaigns
                .listFloods(ListFloodsRequest.getDefaultInstance())
                .chain(found -> pages.show(
                        frame,
                        "floods",
                        Map.of(
                                "floods",
                                found.getFloodsList().stream()
                                        .map(flood -> FloodModel.of(flood, frame.in()))
                                        .toList(),
                                "problem",
                                problem)));
    }
}
