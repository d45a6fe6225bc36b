package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ExportCaseFileRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.WithdrawComplaintRequest;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.CaseFileDownload;
import dev.asli.gateway.portal.page.Pages;
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
import java.util.Optional;
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
    private final StatusView view;
    private final Pages pages;

    TrackPage(@GrpcClient("intake") Intake intake, ExhibitUpload upload, StatusView view, Pages pages) {
        this.intake = intake;
        this.upload = upload;
        this.view = view;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> ask(@Context HttpServerRequest request) {
        return view.ask(pages.frame(request), "", "", 200);
    }

    /** @param to the language the reader just chose */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> show(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @RestForm @Nullable String to,
            @Context HttpServerRequest request) {
        return view.show(pages.frame(request, to), StatusView.access(reference, secret))
                .map(page -> pages.remember(page, to));
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> withdraw(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @Context HttpServerRequest request) {
        CaseAccess access = StatusView.access(reference, secret);
        return view.after(
                intake.withdrawComplaint(
                        WithdrawComplaintRequest.newBuilder().setAccess(access).build()),
                pages.frame(request),
                access,
                "stage_withdrawn_words");
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
        CaseAccess access = StatusView.access(reference, secret);
        return view.after(
                upload.send(access, requestId.orElseGet(StatusView::newId), file),
                pages.frame(request),
                access,
                "done_exhibit");
    }

    /** What opens the case, as a file with a name that tells nothing. Nothing is looked up: it says what it was sent. */
    @POST
    @Path("slip")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> slip(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @Context HttpServerRequest request) {
        Language language = pages.frame(request).in();
        CaseAccess access = StatusView.access(reference, secret);
        String text = "%s: %s\n%s: %s\n\n%s\n"
                .formatted(
                        Words.in(language, "reference"),
                        access.getReference(),
                        Words.in(language, "secret"),
                        access.getCaseSecret(),
                        Words.in(language, "slip_words"));
        return RestResponse.ResponseBuilder.ok(text, MediaType.TEXT_PLAIN + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"note.txt\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("case-file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> caseFile(@RestForm Optional<String> reference, @RestForm Optional<String> secret) {
        CaseAccess access = StatusView.access(reference, secret);
        return CaseFileDownload.of(intake.exportCaseFile(
                ExportCaseFileRequest.newBuilder().setAccess(access).build()));
    }
}
