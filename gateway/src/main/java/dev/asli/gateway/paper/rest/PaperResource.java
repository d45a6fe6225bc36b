package dev.asli.gateway.paper.rest;

import dev.asli.contracts.intake.v1.GetPaperRequest;
import dev.asli.contracts.intake.v1.PaperKind;
import dev.asli.contracts.intake.v1.Papers;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.secret.rest.CaseSecret;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The papers of a case, one by one; the case file holds them all. */
@Path("/api/v1/complaints/{reference}/case-file/{paper}")
@PermitAll
@Tag(name = "Complaints")
class PaperResource {

    private static final String PDF = "application/pdf";

    private final Papers papers;

    PaperResource(@GrpcClient("intake") Papers papers) {
        this.papers = papers;
    }

    @GET
    @Produces(PDF)
    @Operation(
            operationId = "getPaper",
            summary = "A paper of the case, to print",
            description = "certificate.pdf: BSA 2023 s.63(4), Parts A and B, hashes filled in, everything else for the "
                    + "people who sign. police-sheet.pdf: what to take along. For the complainant (X-Case-Secret), and "
                    + "for officers and auditors (bearer token).")
    @APIResponse(
            responseCode = "200",
            description = "The paper.",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> get(
            @RestPath String reference,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"certificate.pdf", "police-sheet.pdf"}))
                    @RestPath
                    String paper,
            @Parameter(description = "BCP 47: en, hi; English where there is no translation.") @RestQuery @Nullable
                    String language,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return papers.getPaper(GetPaperRequest.newBuilder()
                        .setAccess(CaseSecret.access(reference, secret))
                        .setKind(kind(paper))
                        .setLanguage(Wire.orEmpty(language))
                        .build())
                .map(found -> ResponseBuilder.ok(found.getPdf().toByteArray())
                        .header("Content-Disposition", "attachment; filename=\"sheet.pdf\"")
                        .build());
    }

    private static PaperKind kind(String paper) {
        return switch (paper) {
            case "certificate.pdf" -> PaperKind.PAPER_CERTIFICATE;
            case "police-sheet.pdf" -> PaperKind.PAPER_SHEET;
            default -> throw new NotFoundException();
        };
    }
}
