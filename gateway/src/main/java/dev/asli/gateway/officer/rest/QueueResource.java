package dev.asli.gateway.officer.rest;

import dev.asli.contracts.intake.v1.ComplaintSummary;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListComplaintsRequest;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits, most urgent first. */
@Path("/api/v1/officer/queue")
@Tag(name = "Officers")
class QueueResource {

    private final Intake intake;

    QueueResource(@GrpcClient("intake") Intake intake) {
        this.intake = intake;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listQueue", summary = "Complaints, earliest statutory due time first")
    public Uni<QueueView> queue(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return intake.listComplaints(ListComplaintsRequest.newBuilder()
                        .setLimit(Wire.limit(limit))
                        .setCursor(Wire.orEmpty(cursor))
                        .build())
                .map(page -> new QueueView(
                        page.getComplaintsList().stream().map(QueueLine::of).toList(),
                        Wire.text(page.getNextCursor())));
    }

    @Schema(name = "Queue")
    record QueueView(
            List<QueueLine> complaints,

            @Schema(description = "Send it as cursor for the next page; absent on the last.") @Nullable
            String nextCursor) {}

    @Schema(name = "QueueLine", description = "No personal data.")
    record QueueLine(
            String reference,
            @Nullable String stage,
            @Nullable String category,
            @Nullable Instant receivedAt,

            @Schema(description = "Earliest statutory due time still running; absent when none runs.") @Nullable
            Instant nextDueAt,

            int locations,
            int exhibits,
            @Nullable String conclusion,

            @Schema(description = "The complainant wrote last and nobody has answered.")
            boolean waitsForAnswer) {

        static QueueLine of(ComplaintSummary line) {
            return new QueueLine(
                    line.getReference(),
                    Wire.state(line.getStage(), ""),
                    Wire.word(line.getCategory()),
                    Wire.time(line.hasReceivedAt(), line.getReceivedAt()),
                    Wire.time(line.hasNextDueAt(), line.getNextDueAt()),
                    line.getLocations(),
                    line.getExhibits(),
                    Wire.state(line.getConclusion(), ""),
                    line.getWaitsForAnswer());
        }
    }
}
