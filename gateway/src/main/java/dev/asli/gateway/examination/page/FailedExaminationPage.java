package dev.asli.gateway.examination.page;

import dev.asli.contracts.intake.v1.FailedExamination;
import dev.asli.contracts.intake.v1.ListFailedExaminationsRequest;
import dev.asli.contracts.intake.v1.ListFailedExaminationsResponse;
import dev.asli.contracts.intake.v1.Operations;
import dev.asli.contracts.intake.v1.ReplayExaminationRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What failed, newest first, each with a button that puts it back in line. */
@Path("/officer/failed-examinations")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
class FailedExaminationPage {

    private final Operations operations;
    private final Pages pages;

    FailedExaminationPage(@GrpcClient("intake") Operations operations, Pages pages) {
        this.operations = operations;
        this.pages = pages;
    }

    /** One line. */
    public record Row(
            String id, String reference, String sha256, String reason, String words, int attempts, String since) {}

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@RestQuery Optional<String> after, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), after.orElse(""), "", "");
    }

    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> replay(@RestPath String id, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return operations
                .replayExamination(
                        ReplayExaminationRequest.newBuilder().setId(id).build())
                .chain(_ -> show(frame, "", "", Words.in(frame.in(), "failed_replayed")))
                .onFailure()
                .recoverWithUni(failure -> show(frame, "", Pages.words(failure), ""));
    }

    private Uni<RestResponse<String>> show(Frame frame, String after, String problem, String notice) {
        return operations
                .listFailedExaminations(ListFailedExaminationsRequest.newBuilder()
                        .setCursor(after)
                        .build())
                .chain(page -> pages.show(
                        new Frame(frame.in(), "/officer/failed-examinations", true),
                        "failed-examinations",
                        Map.of(
                                "rows",
                                rows(page, frame),
                                "next",
                                page.getNextCursor(),
                                "problem",
                                problem,
                                "notice",
                                notice)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private static List<Row> rows(ListFailedExaminationsResponse page, Frame frame) {
        return page.getExaminationsList().stream()
                .map(failed -> row(failed, frame))
                .toList();
    }

    private static Row row(FailedExamination failed, Frame frame) {
        return new Row(
                failed.getId(),
                failed.getComplaintReference(),
                failed.getSha256().substring(0, Math.min(12, failed.getSha256().length())),
                failed.getReason(),
                failed.getWords(),
                failed.getAttempts(),
                Moments.show(Protos.instant(failed.getSince()), frame.in()));
    }
}
