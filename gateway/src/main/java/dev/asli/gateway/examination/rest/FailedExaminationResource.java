package dev.asli.gateway.examination.rest;

import dev.asli.contracts.intake.v1.FailedExamination;
import dev.asli.contracts.intake.v1.ListFailedExaminationsRequest;
import dev.asli.contracts.intake.v1.Operations;
import dev.asli.contracts.intake.v1.ReplayExaminationRequest;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What failed, and putting it back in line. A repeated replay is refused by itself, so no idempotency key is needed. */
@Path("/api/v1/admin/failed-examinations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class FailedExaminationResource {

    private final Operations operations;

    FailedExaminationResource(@GrpcClient("intake") Operations operations) {
        this.operations = operations;
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(operationId = "listFailedExaminations", summary = "Examinations that failed, newest first")
    public Uni<FailedExaminationsView> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return operations
                .listFailedExaminations(ListFailedExaminationsRequest.newBuilder()
                        .setLimit(Wire.limit(limit))
                        .setCursor(Wire.orEmpty(cursor))
                        .build())
                .map(page -> new FailedExaminationsView(
                        page.getExaminationsList().stream()
                                .map(FailedExaminationView::of)
                                .toList(),
                        Wire.text(page.getNextCursor())));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "replayExamination", summary = "Put a failed examination back in line")
    @APIResponse(responseCode = "204", description = "It waits again, at the place its due time gives it.")
    @APIResponse(responseCode = "409", description = "It did not fail, or was put back already.")
    public Uni<Void> replay(@RestPath String id) {
        return operations
                .replayExamination(
                        ReplayExaminationRequest.newBuilder().setId(id).build())
                .replaceWithVoid();
    }

    @Schema(name = "FailedExaminations")
    record FailedExaminationsView(
            List<FailedExaminationView> examinations,

            @Schema(description = "Send it as cursor for the next page; absent on the last.") @Nullable
            String nextCursor) {}

    @Schema(name = "FailedExamination", description = "No personal data.")
    record FailedExaminationView(
            String id,
            String complaint,
            String exhibit,
            String sha256,
            long sizeBytes,

            @Schema(description = "Why, as a code. EXAMINER_UNREACHABLE after the last attempt.")
            String reason,

            String words,
            int attempts,
            @Nullable Instant since,

            @Schema(description = "Earliest statutory due time of the complaint; absent when none runs.") @Nullable
            Instant dueAt) {

        static FailedExaminationView of(FailedExamination failed) {
            return new FailedExaminationView(
                    failed.getId(),
                    failed.getComplaintReference(),
                    failed.getExhibitId(),
                    failed.getSha256(),
                    failed.getSizeBytes(),
                    failed.getReason(),
                    failed.getWords(),
                    failed.getAttempts(),
                    Wire.time(failed.hasSince(), failed.getSince()),
                    Wire.time(failed.hasDueAt(), failed.getDueAt()));
        }
    }
}
