package dev.asli.gateway.officer.rest;

import dev.asli.contracts.compliance.v1.Observations;
import dev.asli.contracts.compliance.v1.ObserveNowRequest;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.CloseComplaintRequest;
import dev.asli.contracts.intake.v1.DecideComplaintRequest;
import dev.asli.contracts.intake.v1.Filings;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.contracts.intake.v1.Outcome;
import dev.asli.contracts.intake.v1.SetIntakeFormatRequest;
import dev.asli.gateway.complaint.rest.ComplaintView;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.matter.rest.ObservationView;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an officer does with one complaint. */
@Path("/api/v1/officer/complaints/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Officers")
class DeskResource {

    private final Intake intake;
    private final Filings filings;
    private final Observations observations;
    private final Writes writes;

    DeskResource(
            @GrpcClient("intake") Intake intake,
            @GrpcClient("intake") Filings filings,
            @GrpcClient("compliance") Observations observations,
            Writes writes) {
        this.intake = intake;
        this.filings = filings;
        this.observations = observations;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "readCase", summary = "The case as officers and auditors see it")
    public Uni<ComplaintView> read(@RestPath String reference) {
        return intake.getComplaint(GetComplaintRequest.newBuilder()
                        .setAccess(CaseAccess.newBuilder().setReference(reference))
                        .build())
                .map(ComplaintView::of);
    }

    @POST
    @Path("/decision")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(operationId = "decideComplaint", summary = "Decide what the operator itself concludes, with grounds")
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Uni<RestResponse<String>> decide(@RestPath String reference, @Nullable DecisionRequest request) {
        DecisionRequest decision = Wire.required(request);
        return writes.once(
                decision,
                requestId -> intake.decideComplaint(decision.message(reference, requestId))
                        .map(complaint -> Done.ok(ComplaintView.of(complaint))));
    }

    @POST
    @Path("/closing")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "closeComplaint",
            summary = "Close a decided complaint, with grounds",
            description = "Nothing is added any more. Twice is the same as once.")
    @APIResponse(
            responseCode = "200",
            description = "Closed.",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Uni<RestResponse<String>> close(@RestPath String reference, @Nullable ClosingRequest request) {
        ClosingRequest closing = Wire.required(request);
        return writes.once(
                closing,
                requestId -> filings.closeComplaint(CloseComplaintRequest.newBuilder()
                                .setReference(reference)
                                .setGrounds(Wire.orEmpty(closing.grounds()))
                                .build())
                        .map(complaint -> Done.ok(ComplaintView.of(complaint))));
    }

    @POST
    @Path("/intake-format")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(operationId = "setIntakeFormat", summary = "Correct by which way the complaint came")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Uni<RestResponse<String>> cameBy(@RestPath String reference, @Nullable IntakeFormatRequest request) {
        IntakeFormatRequest format = Wire.required(request);
        return writes.once(
                format,
                requestId -> filings.setIntakeFormat(SetIntakeFormatRequest.newBuilder()
                                .setReference(reference)
                                .setIntakeFormat(Wire.parse(
                                        format.intakeFormat(), IntakeFormat.INTAKE_FORMAT_UNSPECIFIED, "/intakeFormat"))
                                .build())
                        .map(complaint -> Done.ok(ComplaintView.of(complaint))));
    }

    @POST
    @Path("/observations")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "observeNow",
            summary = "Look at every location now",
            description =
                    "From our own vantage, logged out. When we cannot look, the sighting is UNCERTAIN, never DOWN.")
    @APIResponse(
            responseCode = "200",
            description = "Looked.",
            content = @Content(schema = @Schema(implementation = ObservationsView.class)))
    public Uni<RestResponse<String>> observe(@RestPath String reference) {
        return writes.once(
                List.of(),
                requestId -> observations
                        .observeNow(ObserveNowRequest.newBuilder()
                                .setComplaintReference(reference)
                                .build())
                        .map(seen -> Done.ok(new ObservationsView(ObservationView.all(seen.getObservationsList())))));
    }

    @Schema(name = "DecisionRequest")
    record DecisionRequest(
            @Schema(
                    required = true,
                    enumeration = {"WELL_FOUNDED", "NOT_FOUNDED", "REFERRED"})
            @Nullable
            String outcome,

            @Schema(required = true, minLength = 1, maxLength = 4000, description = "Why.") @Nullable
            String grounds) {

        DecideComplaintRequest message(String reference, String requestId) {
            return DecideComplaintRequest.newBuilder()
                    .setReference(reference)
                    .setRequestId(requestId)
                    .setOutcome(Wire.parse(outcome, Outcome.OUTCOME_UNSPECIFIED, "/outcome"))
                    .setGrounds(Wire.orEmpty(grounds))
                    .build();
        }
    }

    @Schema(name = "ClosingRequest")
    record ClosingRequest(
            @Schema(required = true, minLength = 1, maxLength = 4000, description = "Why.") @Nullable
            String grounds) {}

    @Schema(name = "IntakeFormatRequest")
    record IntakeFormatRequest(
            @Schema(
                    required = true,
                    enumeration = {"web", "api", "phone", "letter", "email", "walk_in", "bulk", "xarf"})
            @Nullable
            String intakeFormat) {}

    @Schema(name = "Observations")
    record ObservationsView(List<ObservationView> observations) {}
}
