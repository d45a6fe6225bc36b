package dev.asli.gateway.capture.rest;

import dev.asli.contracts.intake.v1.Captures;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ListCapturesRequest;
import dev.asli.contracts.intake.v1.OpenBundleRequest;
import dev.asli.contracts.intake.v1.RequestPageCaptureRequest;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Visits to public pages, for officers. */
@Path("/api/v1/officer/complaints/{reference}/captures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Captures")
class PageCaptureResource {

    private static final String ZIP = "application/zip";

    private final Captures captures;
    private final Writes writes;

    PageCaptureResource(@GrpcClient("intake") Captures captures, Writes writes) {
        this.captures = captures;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "requestPageCapture",
            summary = "Have a location of the complaint visited and kept",
            description =
                    "Without log-in, by a background job: headers, certificates, WARC, and a screenshot of the page's"
                            + " own text where a browser is at hand. Refused where no media is taken (PAGE_NOT_FETCHED).")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; look at the list.",
            content = @Content(schema = @Schema(implementation = CaptureView.class)))
    public Uni<RestResponse<String>> ask(@RestPath String reference, @Nullable PageCaptureRequest request) {
        PageCaptureRequest asked = Wire.required(request);
        return writes.once(
                asked,
                requestId -> captures.requestPageCapture(RequestPageCaptureRequest.newBuilder()
                                .setReference(reference)
                                .setRequestId(requestId)
                                .setLocationNumber(asked.number())
                                .build())
                        .map(answer -> CaptureAnswers.accepted(reference, answer)));
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "readCaptures", summary = "Every capture with its whole record")
    public Uni<CaptureList> list(@RestPath String reference) {
        return captures.listCaptures(ListCapturesRequest.newBuilder()
                        .setAccess(CaseAccess.newBuilder().setReference(reference))
                        .build())
                .map(CaptureList::of);
    }

    @POST
    @Path("/{number}/bundle")
    @Produces(ZIP)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"capture.zip\"")
    @Operation(
            operationId = "openCaptureBundle",
            summary = "The bundle of one capture, for a stated purpose",
            description =
                    "A ZIP of capture.warc, certificates.pem, screenshot.png and record.json. That it was opened is"
                            + " entered in the ledger.")
    @APIResponse(
            responseCode = "200",
            description = "The bundle.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Multi<Buffer> open(@RestPath String reference, @RestPath int number, @Nullable PurposeRequest request) {
        return captures.openBundle(OpenBundleRequest.newBuilder()
                        .setReference(reference)
                        .setCaptureNumber(Math.max(0, number))
                        .setPurpose(Wire.orEmpty(Wire.required(request).purpose()))
                        .build())
                .map(chunk -> Buffer.buffer(chunk.getData().toByteArray()));
    }

    @Schema(name = "PageCaptureRequest")
    record PageCaptureRequest(
            @Schema(required = true, minimum = "1", description = "Counts from 1 within the complaint.") @Nullable
            Integer locationNumber) {

        int number() {
            if (locationNumber == null || locationNumber < 1) {
                throw Wire.unmet(new Unmet(
                        "LOCATION_UNKNOWN",
                        "/locationNumber",
                        "Give the number of one of this complaint's locations."));
            }
            return locationNumber;
        }
    }

    @Schema(name = "CapturePurpose")
    record PurposeRequest(
            @Schema(required = true, minLength = 1, maxLength = 500, description = "Why it is opened.") @Nullable
            String purpose) {}
}
