package dev.asli.gateway.capture.rest;

import dev.asli.contracts.intake.v1.AddDeviceCaptureRequest;
import dev.asli.contracts.intake.v1.Captures;
import dev.asli.contracts.intake.v1.DeviceCapture;
import dev.asli.contracts.intake.v1.ListCapturesRequest;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.secret.rest.CaseSecret;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a person's own device saw, and what came of visits. */
@Path("/api/v1/complaints/{reference}/captures")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Captures")
class DeviceCaptureResource {

    private final Captures captures;
    private final Writes writes;

    DeviceCaptureResource(@GrpcClient("intake") Captures captures, Writes writes) {
        this.captures = captures;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "addDeviceCapture",
            summary = "Record what the person's own device saw of a page",
            description =
                    "Kept as the person's statement: nobody else looked. A screenshot is an exhibit and is handed in"
                            + " there first; of an intimate matter none is taken.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = CaptureView.class)))
    public Uni<RestResponse<String>> add(
            @RestPath String reference,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret,
            @Nullable DeviceCaptureRequest request) {
        DeviceCapture said = Wire.required(request).message();
        return writes.once(
                List.of(Wire.orEmpty(secret), Wire.required(request)),
                requestId -> captures.addDeviceCapture(AddDeviceCaptureRequest.newBuilder()
                                .setAccess(CaseSecret.access(reference, secret))
                                .setRequestId(requestId)
                                .setCapture(said)
                                .build())
                        .map(answer -> CaptureAnswers.created(reference, answer)));
    }

    @GET
    @Operation(
            operationId = "listCaptures",
            summary = "Every capture of the complaint",
            description = "A complainant is told what came of a visit and the bundle's digest, not the record.")
    public Uni<CaptureList> list(@RestPath String reference, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return captures.listCaptures(ListCapturesRequest.newBuilder()
                        .setAccess(CaseSecret.access(reference, secret))
                        .build())
                .map(CaptureList::of);
    }
}
