package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.ExportCaseFileRequest;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.WithdrawComplaintRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.CaseFileDownload;
import dev.asli.gateway.portal.page.ComplaintModel;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a person can see and do with reference and secret. The secret travels in bodies only, never in an address. */
@Path("/track")
@PermitAll
class TrackPage {

    private final Intake intake;
    private final ExhibitUpload upload;
    private final Pages pages;

    TrackPage(@GrpcClient("intake") Intake intake, ExhibitUpload upload, Pages pages) {
        this.intake = intake;
        this.upload = upload;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> ask(@Context HttpServerRequest request) {
        return ask(pages.frame(request), "", "", 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> show(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @Context HttpServerRequest request) {
        return show(pages.frame(request), access(reference, secret), "");
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> withdraw(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        CaseAccess access = access(reference, secret);
        return intake.withdrawComplaint(
                        WithdrawComplaintRequest.newBuilder().setAccess(access).build())
                .map(withdrawn -> "")
                .onFailure()
                .recoverWithItem(Pages::words)
                .chain(problem -> show(frame, access, problem))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Path("exhibits")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> add(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @RestForm Optional<String> requestId,
            @RestForm("file") @Nullable FileUpload file,
            @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        CaseAccess access = access(reference, secret);
        return upload.send(access, requestId.orElseGet(TrackPage::newId), file)
                .map(added -> "")
                .onFailure()
                .recoverWithItem(Pages::words)
                .chain(problem -> show(frame, access, problem))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Path("case-file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> caseFile(@RestForm Optional<String> reference, @RestForm Optional<String> secret) {
        CaseAccess access = access(reference, secret);
        return CaseFileDownload.of(intake.exportCaseFile(
                ExportCaseFileRequest.newBuilder().setAccess(access).build()));
    }

    private Uni<RestResponse<String>> show(Frame frame, CaseAccess access, String problem) {
        return intake.getComplaint(
                        GetComplaintRequest.newBuilder().setAccess(access).build())
                .chain(complaint -> status(frame, complaint, access, problem))
                .onFailure(TrackPage::noSuchComplaint)
                .recoverWithUni(() -> ask(frame, Words.in(frame.in(), "err_wrong_secret"), access.getReference(), 404))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> status(
            Frame frame, ComplaintRecord complaint, CaseAccess access, String problem) {
        return pages.show(
                new Frame(frame.in(), "/track", false),
                "status",
                Map.of(
                        "complaint", ComplaintModel.of(complaint, frame.in()),
                        "secret", access.getCaseSecret(),
                        "requestId", newId(),
                        "problem", problem));
    }

    private Uni<RestResponse<String>> ask(Frame frame, String problem, String reference, int status) {
        return pages.show(
                new Frame(frame.in(), "/track", false),
                "track",
                Map.of("problem", problem, "reference", reference),
                status);
    }

    private static boolean noSuchComplaint(Throwable failure) {
        return GrpcProblems.fromStatus(failure) instanceof ProblemException problem
                && problem.type().kind() == Kind.NOT_FOUND;
    }

    private static CaseAccess access(Optional<String> reference, Optional<String> secret) {
        return CaseAccess.newBuilder()
                .setReference(reference.orElse("").strip())
                .setCaseSecret(secret.orElse("").strip())
                .build();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
