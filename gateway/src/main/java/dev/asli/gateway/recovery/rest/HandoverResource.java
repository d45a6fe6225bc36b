package dev.asli.gateway.recovery.rest;

import dev.asli.contracts.intake.v1.ApproveHandoverCodeRequest;
import dev.asli.contracts.intake.v1.AskHandoverCodeRequest;
import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.HandoverCode;
import dev.asli.contracts.intake.v1.ListHandoverCodesRequest;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Codes that officers hand over to complainants whom they have checked. */
@Path("/api/v1/officer/complaints/{reference}/recovery-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recovery")
class HandoverResource {

    private final Correspondence correspondence;
    private final Writes writes;

    HandoverResource(@GrpcClient("intake") Correspondence correspondence, Writes writes) {
        this.correspondence = correspondence;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listHandovers",
            summary = "Codes asked for, newest first",
            description = "The code itself only to who asked for it, while it is good.")
    public Uni<HandoversView> list(@RestPath String reference) {
        return correspondence
                .listHandoverCodes(ListHandoverCodesRequest.newBuilder()
                        .setReference(reference)
                        .build())
                .map(found -> new HandoversView(
                        found.getCodesList().stream().map(HandoverView::of).toList()));
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "askHandover",
            summary = "Ask for a code to hand over",
            description =
                    "After opening the contact for the purpose RECOVERY. A protected matter waits for a second person.")
    @APIResponse(
            responseCode = "201",
            description = "Asked, and ready where no second person is needed.",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    public Uni<RestResponse<String>> ask(@RestPath String reference, @Nullable HandoverRequest request) {
        HandoverRequest asked = Wire.required(request);
        return writes.once(
                asked,
                requestId -> correspondence
                        .askHandoverCode(AskHandoverCodeRequest.newBuilder()
                                .setReference(reference)
                                .setRequestId(requestId)
                                .setReason(Wire.orEmpty(asked.reason()))
                                .build())
                        .map(handover -> Done.created(
                                "/api/v1/officer/complaints/" + reference + "/recovery-codes",
                                HandoverView.of(handover))));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(operationId = "approveHandover", summary = "Agree to a handover, as the second person")
    @APIResponse(
            responseCode = "200",
            description = "Approved.",
            content = @Content(schema = @Schema(implementation = HandoverView.class)))
    public Uni<RestResponse<String>> approve(@RestPath String reference, @RestPath String id) {
        return writes.once(
                List.of(),
                requestId -> correspondence
                        .approveHandoverCode(ApproveHandoverCodeRequest.newBuilder()
                                .setReference(reference)
                                .setId(id)
                                .build())
                        .map(handover -> Done.ok(HandoverView.of(handover))));
    }

    @Schema(name = "HandoverRequest")
    record HandoverRequest(
            @Schema(
                    required = true,
                    minLength = 1,
                    maxLength = 1000,
                    description = "How the person was checked; no personal data.")
            @Nullable
            String reason) {}

    @Schema(name = "Handovers")
    record HandoversView(List<HandoverView> handovers) {}

    @Schema(name = "Handover")
    record HandoverView(
            String id,

            @Schema(enumeration = {"AWAITING_APPROVAL", "READY", "USED", "ENDED"}) @Nullable
            String state,

            String reason,
            String askedBy,
            @Nullable Instant askedAt,
            @Nullable String approvedBy,
            @Nullable Instant validUntil,

            @Schema(description = "Only to who asked for it, while it is good.") @Nullable
            String code) {

        static HandoverView of(HandoverCode handover) {
            return new HandoverView(
                    handover.getId(),
                    Wire.state(handover.getState(), "HANDOVER_"),
                    handover.getReason(),
                    handover.getAskedBy(),
                    Wire.time(handover.hasAskedAt(), handover.getAskedAt()),
                    Wire.text(handover.getApprovedBy()),
                    Wire.time(handover.hasValidUntil(), handover.getValidUntil()),
                    Wire.text(handover.getCode()));
        }
    }
}
