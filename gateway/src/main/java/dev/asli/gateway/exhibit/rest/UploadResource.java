package dev.asli.gateway.exhibit.rest;

import dev.asli.contracts.intake.v1.CreateUploadRequest;
import dev.asli.contracts.intake.v1.Upload;
import dev.asli.contracts.intake.v1.UploadRequest;
import dev.asli.contracts.intake.v1.UploadState;
import dev.asli.contracts.intake.v1.Uploads;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.secret.rest.CaseSecret;
import dev.asli.gateway.upload.Deliveries;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Files that arrive in as many requests as it takes: tus 1.0 with creation, expiration and termination. */
@Path("/api/v1/complaints/{reference}/uploads")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exhibits")
class UploadResource {

    private final Uploads uploads;
    private final Deliveries transfer;
    private final Writes writes;

    UploadResource(@GrpcClient("intake") Uploads uploads, Deliveries transfer, Writes writes) {
        this.uploads = uploads;
        this.transfer = transfer;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "announceUpload",
            summary = "Announce a file (tus creation)",
            description =
                    "Everything that can be refused is refused here, before a byte. Headers Tus-Resumable: 1.0.0, "
                            + "Upload-Length and, if you like, Upload-Metadata with filename and filetype.")
    @APIResponse(
            responseCode = "201",
            description = "Send the bytes to the address in Location.",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    public Uni<RestResponse<String>> announce(
            @RestPath String reference,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret,
            @RestHeader(Tus.RESUMABLE) @Nullable String version,
            @RestHeader("Upload-Length") @Nullable String length,
            @RestHeader("Upload-Metadata") @Nullable String metadata) {
        Tus.requireVersion(version);
        long bytes = Tus.bytes("Upload-Length", length);
        Map<String, String> said = Tus.metadata(metadata);
        return writes.once(
                List.of(Wire.orEmpty(secret), bytes, said),
                requestId -> uploads.createUpload(CreateUploadRequest.newBuilder()
                                .setAccess(CaseSecret.access(reference, secret))
                                .setRequestId(requestId)
                                .setLength(bytes)
                                .setClaimedName(said.getOrDefault("filename", ""))
                                .setClaimedMediaType(said.getOrDefault("filetype", ""))
                                .build())
                        .map(upload -> Done.created(address(reference, upload), UploadView.of(upload))));
    }

    @HEAD
    @Path("{id}")
    @Operation(operationId = "uploadOffset", summary = "How far it came, in the header Upload-Offset")
    public Uni<RestResponse<Void>> offset(
            @RestPath String reference, @RestPath String id, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return uploads.getUpload(request(reference, id, secret))
                .map(upload -> Tus.described(
                                gone(upload) ? 410 : 200,
                                upload.getOffset(),
                                Instant.ofEpochSecond(upload.getExpiresAt().getSeconds()))
                        .header("Upload-Length", upload.getLength())
                        .build());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUpload", summary = "How far it came, and the exhibit it became")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    public Uni<UploadView> get(
            @RestPath String reference, @RestPath String id, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return uploads.getUpload(request(reference, id, secret)).map(UploadView::of);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Tus.BYTES)
    @Operation(
            operationId = "appendUpload",
            summary = "Bring bytes",
            description =
                    "What came is kept, however the request ends; ask HEAD where to go on. At full length the exhibit "
                            + "is digested, stored and entered in the custody ledger before the answer.")
    public Uni<RestResponse<Void>> append(
            @RestPath String reference,
            @RestPath String id,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret,
            @RestHeader(Tus.RESUMABLE) @Nullable String version,
            @RestHeader("Upload-Offset") @Nullable String offset,
            @Context HttpServerRequest request) {
        Tus.requireVersion(version);
        long from = Tus.bytes("Upload-Offset", offset);
        request.pause();
        return transfer.append(new Deliveries.Place(reference, Wire.orEmpty(secret), id, from), request)
                .onFailure()
                .invoke(() -> Tus.closeAfterwards(request))
                .map(sent -> Tus.described(204, sent.offset(), sent.expiresAt()).build());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "cancelUpload", summary = "Give it up; nothing of it is kept")
    public Uni<RestResponse<Void>> cancel(
            @RestPath String reference, @RestPath String id, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return uploads.cancelUpload(request(reference, id, secret))
                .map(upload -> ResponseBuilder.<Void>noContent().build());
    }

    private static UploadRequest request(String reference, String id, @Nullable String secret) {
        return UploadRequest.newBuilder()
                .setAccess(CaseSecret.access(reference, secret))
                .setUploadId(id)
                .build();
    }

    private static boolean gone(Upload upload) {
        return upload.getState() == UploadState.CANCELLED || upload.getState() == UploadState.EXPIRED;
    }

    private static String address(String reference, Upload upload) {
        return "/api/v1/complaints/" + reference + "/uploads/" + upload.getId();
    }
}
