package dev.asli.gateway.exhibit.rest;

import dev.asli.contracts.intake.v1.AddHashOnlyExhibitRequest;
import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.UploadRequest;
import dev.asli.contracts.intake.v1.Uploads;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.secret.rest.CaseSecret;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes what the person hands in. */
@Path("/api/v1/complaints/{reference}/exhibits")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exhibits")
class ExhibitResource {

    private final Intake intake;
    private final Writes writes;
    private final Uploads uploads;
    private final UploadedFile files;

    ExhibitResource(
            @GrpcClient("intake") Intake intake,
            @GrpcClient("intake") Uploads uploads,
            Writes writes,
            UploadedFile files) {
        this.intake = intake;
        this.uploads = uploads;
        this.writes = writes;
        this.files = files;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addExhibit",
            summary = "Hand in a file, or its hashes alone",
            description =
                    "Answered once the bytes are durable, digested and entered in the custody ledger; the "
                            + "examination follows. Media of a sexual category is refused: send {pdq, sha256} computed on the device.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; the examination follows.",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    public Uni<RestResponse<String>> add(
            @RestPath String reference,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret,
            @RestForm("file") @Nullable FileUpload file) {
        FileUpload given = UploadedFile.required(file);
        return writes.onceOf(
                () -> files.sha256(given)
                        .map(digest -> List.of(Wire.orEmpty(secret), given.fileName(), given.contentType(), digest)),
                requestId -> files.send(reference, Wire.orEmpty(secret), requestId, given)
                        .chain(sent -> uploads.getUpload(UploadRequest.newBuilder()
                                        .setAccess(CaseSecret.access(reference, secret))
                                        .setUploadId(sent.uploadId())
                                        .build())
                                .map(upload -> done(reference, upload.getExhibit(), sent.replayed()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addHashOnlyExhibit", hidden = false, summary = "Hand in hashes alone")
    @APIResponse(
            responseCode = "202",
            description = "Taken.",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    public Uni<RestResponse<String>> addHashes(
            @RestPath String reference,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret,
            @Nullable HashesRequest request) {
        HashesRequest hashes = Wire.required(request);
        return writes.once(
                List.of(Wire.orEmpty(secret), hashes),
                requestId -> intake.addHashOnlyExhibit(AddHashOnlyExhibitRequest.newBuilder()
                                .setAccess(CaseSecret.access(reference, secret))
                                .setRequestId(requestId)
                                .setSha256(Wire.orEmpty(hashes.sha256()))
                                .setPdq(Wire.orEmpty(hashes.pdq()))
                                .addAllPdqOrientations(hashes.orientations())
                                .build())
                        .map(answer -> done(reference, answer.getExhibit(), answer.getReplayed())));
    }

    private static Done done(String reference, Exhibit taken, boolean replayed) {
        ExhibitView exhibit = ExhibitView.of(taken);
        return Done.accepted(
                "/api/v1/complaints/" + reference,
                new TakenView(exhibit, exhibit.sha256(), exhibit.examination(), replayed));
    }

    @Schema(name = "HashesRequest", description = "Computed on the person's device; at least one of both.")
    record HashesRequest(
            @Schema(description = "Lower-case hex.", pattern = "[0-9a-f]{64}") @Nullable
            String sha256,

            @Schema(description = "PDQ, lower-case hex.", pattern = "[0-9a-f]{64}") @Nullable
            String pdq,

            @Schema(
                    maxItems = 8,
                    description = "PDQ of the same picture turned and mirrored, in lower-case hex, pdq among them.")
            @Nullable
            List<@Nullable String> pdqOrientations) {

        List<String> orientations() {
            return Objects.requireNonNullElse(pdqOrientations, List.<@Nullable String>of()).stream()
                    .map(Wire::orEmpty)
                    .toList();
        }
    }

    @Schema(name = "TakenExhibit")
    record TakenView(
            ExhibitView exhibit,
            @Nullable String sha256,
            @Nullable ExaminationView examination,

            @Schema(description = "True when this was answered before and nothing new was stored.")
            boolean replayed) {}
}
