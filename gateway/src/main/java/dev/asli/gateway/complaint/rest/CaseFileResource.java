package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.ExportCaseFileRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.gateway.secret.rest.CaseSecret;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The bundle that anyone can check without us. */
@Path("/api/v1/complaints/{reference}/case-file")
@PermitAll
@Tag(name = "Complaints")
class CaseFileResource {

    private static final String ZIP = "application/zip";

    private final Intake intake;

    CaseFileResource(@GrpcClient("intake") Intake intake) {
        this.intake = intake;
    }

    @GET
    @Produces(ZIP)
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"case-file.zip\"")
    @Operation(
            operationId = "exportCaseFile",
            summary = "The case file, as a ZIP that verifies offline",
            description = "The complainant's own view (X-Case-Secret) leaves out other people's data.")
    @APIResponse(
            responseCode = "200",
            description = "The case file.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Multi<Buffer> export(@RestPath String reference, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return intake.exportCaseFile(ExportCaseFileRequest.newBuilder()
                        .setAccess(CaseSecret.access(reference, secret))
                        .build())
                .map(chunk -> Buffer.buffer(chunk.getData().toByteArray()));
    }
}
