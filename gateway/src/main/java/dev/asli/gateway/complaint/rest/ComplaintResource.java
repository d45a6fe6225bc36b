package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.WithdrawComplaintRequest;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.secret.rest.CaseSecret;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a complainant does. */
@Path("/api/v1/complaints")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintResource {

    private final Intake intake;
    private final Writes writes;

    ComplaintResource(@GrpcClient("intake") Intake intake, Writes writes) {
        this.intake = intake;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "fileComplaint",
            summary = "File a complaint, and serve it on every intermediary named",
            description = "Answers with a reference, a secret that is shown once, and every deadline with its clause. "
                    + "A matter that may show a child sexually is answered 422 DIVERTED_TO_HELP with the right doors, "
                    + "and nothing of it is stored.")
    @APIResponse(
            responseCode = "201",
            description = "Filed.",
            content = @Content(schema = @Schema(implementation = FiledView.class)))
    @APIResponse(
            responseCode = "422",
            description = "REQUIREMENTS_UNMET, UNKNOWN_FIELD or FIELD_INVALID with unmetRequirements, "
                    + "or DIVERTED_TO_HELP with doors.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Diversion.DiversionView.class)))
    public Uni<RestResponse<String>> file(
            @RestHeader(Lifecycle.HEADER) @Nullable String lifecycle, @Nullable FilingRequest request) {
        boolean test = Lifecycle.isTest(lifecycle);
        FilingRequest filing = Wire.required(request);
        return writes.once(
                List.of(filing, test),
                requestId ->
                        intake.fileComplaint(filing.message(requestId, test)).map(ComplaintResource::done));
    }

    @GET
    @Path("/{reference}")
    @Operation(
            operationId = "getComplaint",
            summary = "Where a complaint stands",
            description = "For its complainant (X-Case-Secret), and for officers and auditors (bearer token). "
                    + "An unknown reference and a wrong secret are answered alike.")
    public Uni<ComplaintView> get(@RestPath String reference, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return intake.getComplaint(GetComplaintRequest.newBuilder()
                        .setAccess(CaseSecret.access(reference, secret))
                        .build())
                .map(ComplaintView::of);
    }

    @POST
    @Path("/{reference}/withdrawal")
    @Operation(
            operationId = "withdrawComplaint",
            summary = "Withdraw a complaint",
            description = "From any open stage. Twice is the same as once.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn.",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Uni<RestResponse<String>> withdraw(
            @RestPath String reference, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return writes.once(
                List.of(Wire.orEmpty(secret)),
                requestId -> intake.withdrawComplaint(WithdrawComplaintRequest.newBuilder()
                                .setAccess(CaseSecret.access(reference, secret))
                                .build())
                        .map(complaint -> Done.ok(ComplaintView.of(complaint))));
    }

    static Done done(FileComplaintResponse answer) {
        return switch (answer.getOutcomeCase()) {
            case FILED ->
                Done.created("/api/v1/complaints/" + answer.getFiled().getReference(), FiledView.of(answer.getFiled()));
            case UNMET -> throw Wire.unmet(answer.getUnmet().getRequirementsList());
            case DIVERTED -> throw new Diversion(answer.getDiverted());
            case OUTCOME_NOT_SET -> throw new IllegalStateException("A filing without outcome.");
        };
    }
}
