package dev.asli.gateway.paper.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.GetPaperRequest;
import dev.asli.contracts.intake.v1.PaperKind;
import dev.asli.contracts.intake.v1.Papers;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.GrpcProblems;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Papers as a browser takes them, in the reader's language. The file's name tells nothing of the matter. */
@Path("/")
class PaperPages {

    private final Papers papers;
    private final Pages pages;

    PaperPages(@GrpcClient("intake") Papers papers, Pages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @POST
    @Path("case/papers")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> own(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @RestForm Optional<String> paper,
            @Context HttpServerRequest request) {
        CaseAccess access = CaseAccess.newBuilder()
                .setReference(reference.orElse("").strip())
                .setCaseSecret(secret.map(String::strip).filter(said -> !said.isEmpty()).orElse("-"))
                .build();
        return print(access, paper.orElse(""), request);
    }

    @GET
    @Path("officer/complaints/{reference}/papers/{paper}")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> desk(
            @RestPath String reference, @RestPath String paper, @Context HttpServerRequest request) {
        return print(CaseAccess.newBuilder().setReference(reference).build(), paper, request);
    }

    private Uni<RestResponse<byte[]>> print(CaseAccess access, String paper, HttpServerRequest request) {
        return papers.getPaper(GetPaperRequest.newBuilder()
                        .setAccess(access)
                        .setKind(paper.equals("certificate") ? PaperKind.PAPER_CERTIFICATE : PaperKind.PAPER_SHEET)
                        .setLanguage(pages.frame(request).language())
                        .build())
                .map(found -> ResponseBuilder.ok(found.getPdf().toByteArray())
                        .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sheet.pdf\"")
                        .build())
                .onFailure()
                .transform(GrpcProblems::fromStatus);
    }
}
