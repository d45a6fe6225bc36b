package dev.asli.gateway.recovery.page;

import dev.asli.contracts.intake.v1.ApproveHandoverCodeRequest;
import dev.asli.contracts.intake.v1.AskHandoverCodeRequest;
import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.HandoverCode;
import dev.asli.contracts.intake.v1.ListHandoverCodesRequest;
import dev.asli.gateway.portal.Frame;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where officers get a code for a complainant whom they have checked. */
@Path("/officer/complaints/{reference}/recovery")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class HandoverPage {

    private final Correspondence correspondence;
    private final Pages pages;

    HandoverPage(@GrpcClient("intake") Correspondence correspondence, Pages pages) {
        this.correspondence = correspondence;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(@RestPath String reference, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), reference, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> ask(
            @RestPath String reference,
            @RestForm Optional<String> requestId,
            @RestForm Optional<String> reason,
            @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return done(
                frame,
                reference,
                correspondence.askHandoverCode(AskHandoverCodeRequest.newBuilder()
                        .setReference(reference)
                        .setRequestId(
                                requestId.orElseGet(() -> UUID.randomUUID().toString()))
                        .setReason(reason.orElse(""))
                        .build()));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> approve(
            @RestPath String reference, @RestPath String id, @Context HttpServerRequest request) {
        return done(
                pages.deskFrame(request),
                reference,
                correspondence.approveHandoverCode(ApproveHandoverCodeRequest.newBuilder()
                        .setReference(reference)
                        .setId(id)
                        .build()));
    }

    private Uni<RestResponse<String>> done(Frame frame, String reference, Uni<HandoverCode> call) {
        return call.map(_ -> "")
                .onFailure()
                .recoverWithItem(Pages::words)
                .chain(problem -> show(frame, reference, problem))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, String reference, String problem) {
        Frame home = new Frame(frame.in(), "/officer/complaints/" + reference + "/recovery", true);
        return correspondence
                .listHandoverCodes(ListHandoverCodesRequest.newBuilder()
                        .setReference(reference)
                        .build())
                .chain(found -> pages.show(
                        home,
                        "handover",
                        Map.of(
                                "handovers",
                                found.getCodesList().stream()
                                        .map(each -> HandoverModel.of(each, frame.in()))
                                        .toList(),
                                "reference",
                                reference,
                                "requestId",
                                UUID.randomUUID().toString(),
                                "problem",
                                problem)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }
}
