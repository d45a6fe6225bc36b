package dev.asli.gateway.retention.rest;

import dev.asli.contracts.intake.v1.ListHoldsRequest;
import dev.asli.contracts.intake.v1.PlaceHoldRequest;
import dev.asli.contracts.intake.v1.Records;
import dev.asli.contracts.intake.v1.ReleaseHoldRequest;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.retention.rest.RecordsView.HoldView;
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

/** Legal holds: nothing of the complaint is destroyed while one lasts. */
@Path("/api/v1/officer/complaints/{reference}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Legal holds")
class HoldResource {

    private final Records records;
    private final Writes writes;

    HoldResource(@GrpcClient("intake") Records records, Writes writes) {
        this.records = records;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(operationId = "placeHold", summary = "Place a legal hold")
    @APIResponse(
            responseCode = "201",
            description = "Placed.",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Uni<RestResponse<String>> place(@RestPath String reference, @Nullable HoldRequest request) {
        HoldRequest asked = Wire.required(request);
        return writes.once(
                asked,
                requestId -> records.placeHold(asked.message(reference, requestId))
                        .map(hold -> Done.created(
                                "/api/v1/officer/complaints/" + hold.getReference() + "/holds", HoldView.of(hold))));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(operationId = "releaseHold", summary = "Release a hold that somebody else placed")
    @APIResponse(
            responseCode = "200",
            description = "Released.",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Uni<RestResponse<String>> release(
            @RestPath String reference, @RestPath String id, @Nullable ReleaseRequest request) {
        ReleaseRequest asked = Wire.required(request);
        return writes.once(
                asked,
                requestId -> records.releaseHold(ReleaseHoldRequest.newBuilder()
                                .setReference(reference)
                                .setId(id)
                                .setReason(Wire.orEmpty(asked.reason()))
                                .build())
                        .map(hold -> Done.ok(HoldView.of(hold))));
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listHolds", summary = "Every hold there ever was on the complaint, newest first")
    public Uni<HoldsView> list(@RestPath String reference) {
        return records.listHolds(
                        ListHoldsRequest.newBuilder().setReference(reference).build())
                .map(found -> new HoldsView(
                        found.getHoldsList().stream().map(HoldView::of).toList()));
    }

    @Schema(name = "HoldRequest")
    record HoldRequest(
            @Schema(required = true, minLength = 1, maxLength = 1000) @Nullable
            String reason,

            @Schema(
                    required = true,
                    minLength = 1,
                    maxLength = 200,
                    description = "Whose order or which duty. The complainant reads it.")
            @Nullable
            String authority,

            @Schema(description = "Absent: until released.") @Nullable
            Instant until,

            @Schema(description = "The complaint cannot be withdrawn either.") @Nullable
            Boolean forbidsWithdrawal) {

        PlaceHoldRequest message(String reference, String requestId) {
            PlaceHoldRequest.Builder written = PlaceHoldRequest.newBuilder()
                    .setReference(reference)
                    .setRequestId(requestId)
                    .setReason(Wire.orEmpty(reason))
                    .setAuthority(Wire.orEmpty(authority))
                    .setForbidsWithdrawal(Boolean.TRUE.equals(forbidsWithdrawal));
            return (until == null ? written : written.setUntil(Wire.timestamp(until))).build();
        }
    }

    @Schema(name = "HoldReleaseRequest")
    record ReleaseRequest(
            @Schema(required = true, minLength = 1, maxLength = 1000) @Nullable
            String reason) {}

    @Schema(name = "PreservationHolds")
    record HoldsView(List<HoldView> holds) {}
}
