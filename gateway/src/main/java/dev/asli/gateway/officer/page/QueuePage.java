package dev.asli.gateway.officer.page;

import dev.asli.contracts.detection.v1.Conclusion;
import dev.asli.contracts.intake.v1.ComplaintSummary;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListComplaintsRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The officers' queue, earliest deadline first. */
@Path("/officer")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class QueuePage {

    private static final Duration SOON = Duration.ofMinutes(30);

    private final Intake intake;
    private final Pages pages;
    private final Clock clock;

    QueuePage(@GrpcClient("intake") Intake intake, Pages pages, Clock clock) {
        this.intake = intake;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> queue(@RestQuery Optional<String> cursor, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return intake.listComplaints(ListComplaintsRequest.newBuilder()
                        .setCursor(cursor.orElse(""))
                        .build())
                .chain(list -> pages.show(
                        frame,
                        "queue",
                        Map.of(
                                "rows",
                                        list.getComplaintsList().stream()
                                                .map(summary -> row(summary, frame.in()))
                                                .toList(),
                                "nextCursor", list.getNextCursor())))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private RowModel row(ComplaintSummary summary, Language language) {
        Optional<Instant> due =
                summary.hasNextDueAt() ? Optional.of(Protos.instant(summary.getNextDueAt())) : Optional.empty();
        return new RowModel(
                summary.getReference(),
                due.map(at -> Moments.show(at, language)).orElse("–"),
                due.map(at -> Moments.left(at, clock.instant())).orElse(""),
                due.map(this::tone).orElse("plain"),
                Words.orCode(language, "stage_", summary.getStage().name()),
                Words.orCode(language, "kind_", summary.getCategory().name()),
                Moments.show(Protos.instant(summary.getReceivedAt()), language),
                summary.getLocations(),
                summary.getWaitsForAnswer(),
                summary.getConclusion() == Conclusion.CONCLUSION_UNSPECIFIED
                        ? "–"
                        : Words.orCode(
                                language, "exam_", summary.getConclusion().name()));
    }

    private String tone(Instant due) {
        return due.isBefore(clock.instant().plus(SOON)) ? "bad" : "wait";
    }

    /** A line of the queue. */
    public record RowModel(
            String reference,
            String due,
            String left,
            String tone,
            String stage,
            String category,
            String received,
            int locations,
            boolean waits,
            String conclusion) {}
}
