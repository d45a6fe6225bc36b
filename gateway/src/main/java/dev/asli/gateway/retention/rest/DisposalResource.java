package dev.asli.gateway.retention.rest;

import dev.asli.contracts.intake.v1.ApproveDisposalRequest;
import dev.asli.contracts.intake.v1.GetDisposalRequest;
import dev.asli.contracts.intake.v1.ListDisposalsRequest;
import dev.asli.contracts.intake.v1.ProposeDisposalRequest;
import dev.asli.contracts.intake.v1.Records;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.retention.rest.RecordsView.DisposalView;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is destroyed when its time is over: found by the service, decided by two persons, recorded for good. */
@Path("/api/v1/officer/disposals")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
class DisposalResource {

    private final Records records;
    private final Writes writes;

    DisposalResource(@GrpcClient("intake") Records records, Writes writes) {
        this.records = records;
        this.writes = writes;
    }

    @GET
    @Operation(operationId = "listDisposals", summary = "What is due and what was destroyed, newest first")
    public Uni<DisposalsView> list(@RestQuery @Nullable Integer limit) {
        return records.listDisposals(ListDisposalsRequest.newBuilder()
                        .setLimit(Wire.limit(limit))
                        .build())
                .map(found -> new DisposalsView(
                        found.getDisposalsList().stream().map(DisposalView::of).toList()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDisposal", summary = "One disposal with every item")
    public Uni<DisposalView> get(@RestPath String id) {
        return records.getDisposal(GetDisposalRequest.newBuilder().setId(id).build())
                .map(DisposalView::of);
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(operationId = "proposeDisposal", summary = "The first of two persons proposes it")
    @APIResponse(
            responseCode = "200",
            description = "Proposed.",
            content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Uni<RestResponse<String>> propose(@RestPath String id) {
        return writes.once(
                List.of(),
                requestId -> records.proposeDisposal(
                                ProposeDisposalRequest.newBuilder().setId(id).build())
                        .map(disposal -> Done.ok(DisposalView.of(disposal))));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(
            operationId = "approveDisposal",
            summary = "The second person approves it, and it is carried out",
            description =
                    "What came under a legal hold meanwhile is left out (HELD), and that is entered in the ledger.")
    @APIResponse(
            responseCode = "200",
            description = "Approved.",
            content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Uni<RestResponse<String>> approve(@RestPath String id) {
        return writes.once(
                List.of(),
                requestId -> records.approveDisposal(
                                ApproveDisposalRequest.newBuilder().setId(id).build())
                        .map(disposal -> Done.ok(DisposalView.of(disposal))));
    }

    @Schema(name = "Disposals")
    record DisposalsView(List<DisposalView> disposals) {}
}
