package dev.asli.gateway.recovery.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.IssueRecoveryCodesRequest;
import dev.asli.contracts.intake.v1.RecoverCaseRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.problem.GrpcProblems;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemType.Kind;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Codes to print, and the way back for who lost the secret. Address and title tell nothing of the matter. */
@Path("/case")
@PermitAll
class CodesPage {

    private final Correspondence correspondence;
    private final Pages pages;

    CodesPage(@GrpcClient("intake") Correspondence correspondence, Pages pages) {
        this.correspondence = correspondence;
        this.pages = pages;
    }

    @POST
    @Path("codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> codes(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @RestForm Optional<String> requestId,
            @Context HttpServerRequest request) {
        Frame frame = new Frame(pages.frame(request).in(), "/track", false);
        CaseAccess access = CaseAccess.newBuilder()
                .setReference(reference.orElse("").strip())
                .setCaseSecret(secret.map(String::strip)
                        .filter(said -> !said.isEmpty())
                        .orElse("-"))
                .build();
        return correspondence
                .issueRecoveryCodes(IssueRecoveryCodesRequest.newBuilder()
                        .setAccess(access)
                        .setRequestId(requestId.orElseGet(CodesPage::newId))
                        .build())
                .chain(codes -> pages.show(
                        frame,
                        "codes",
                        Map.of(
                                "codes", List.copyOf(codes.getCodesList()),
                                "reference", access.getReference(),
                                "secret", access.getCaseSecret())))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @GET
    @Path("lost")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> lost(@Context HttpServerRequest request) {
        return ask(pages.frame(request), "", "", 200);
    }

    @POST
    @Path("lost")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> recover(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> code,
            @RestForm Optional<String> requestId,
            @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        String said = reference.orElse("").strip();
        return correspondence
                .recoverCase(RecoverCaseRequest.newBuilder()
                        .setReference(said)
                        .setCode(code.orElse("").strip())
                        .setRequestId(requestId.orElseGet(CodesPage::newId))
                        .build())
                .chain(found -> pages.show(
                        new Frame(frame.in(), "/case/lost", false),
                        "recovered",
                        Map.of(
                                "reference", found.getReference(),
                                "secret", found.getSecret(),
                                "codesLeft", found.getCodesLeft())))
                .onFailure(CodesPage::refused)
                .recoverWithUni(failure -> ask(
                        frame,
                        said,
                        Words.in(frame.in(), tooMany(failure) ? "err_too_many_codes" : "err_wrong_code"),
                        tooMany(failure) ? 429 : 404))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> ask(Frame frame, String reference, String problem, int status) {
        return pages.show(
                new Frame(frame.in(), "/case/lost", false),
                "lost",
                Map.of("problem", problem, "reference", reference, "requestId", newId()),
                status);
    }

    private static boolean refused(Throwable failure) {
        return kind(failure)
                .filter(kind -> kind == Kind.NOT_FOUND || kind == Kind.TOO_MANY)
                .isPresent();
    }

    private static boolean tooMany(Throwable failure) {
        return kind(failure).filter(kind -> kind == Kind.TOO_MANY).isPresent();
    }

    private static Optional<Kind> kind(Throwable failure) {
        return GrpcProblems.fromStatus(failure) instanceof ProblemException problem
                ? Optional.of(problem.type().kind())
                : Optional.empty();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
