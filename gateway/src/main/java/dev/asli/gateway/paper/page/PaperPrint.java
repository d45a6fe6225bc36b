package dev.asli.gateway.paper.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.GetPaperRequest;
import dev.asli.contracts.intake.v1.PaperKind;
import dev.asli.contracts.intake.v1.Papers;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.problem.GrpcProblems;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Papers as a browser takes them, in the reader's language. The file's name tells nothing of the matter. */
@ApplicationScoped
class PaperPrint {

    private final Papers papers;
    private final Pages pages;

    PaperPrint(@GrpcClient("intake") Papers papers, Pages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    Uni<RestResponse<byte[]>> print(CaseAccess access, String paper, HttpServerRequest request) {
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
