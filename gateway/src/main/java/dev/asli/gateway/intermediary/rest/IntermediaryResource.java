package dev.asli.gateway.intermediary.rest;

import dev.asli.contracts.compliance.v1.Intermediaries;
import dev.asli.contracts.compliance.v1.ListIntermediariesRequest;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryRequest;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryResponse;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The register. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intermediaries")
class IntermediaryResource {

    private final Intermediaries intermediaries;
    private final Writes writes;

    IntermediaryResource(@GrpcClient("compliance") Intermediaries intermediaries, Writes writes) {
        this.intermediaries = intermediaries;
        this.writes = writes;
    }

    @GET
    @Path("/intermediaries")
    @PermitAll
    @Operation(operationId = "listIntermediaries", summary = "The intermediaries a complaint can be about")
    public Uni<IntermediariesView> list() {
        return intermediaries
                .listIntermediaries(ListIntermediariesRequest.getDefaultInstance())
                .map(answer -> new IntermediariesView(answer.getIntermediariesList().stream()
                        .map(IntermediaryView::of)
                        .toList()));
    }

    @GET
    @Path("/admin/intermediaries")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "listRegister", summary = "The register")
    public Uni<IntermediariesView> register() {
        return list();
    }

    @POST
    @Path("/admin/intermediaries")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "registerIntermediary",
            summary = "Register an intermediary, or replace what is registered under its id")
    @APIResponse(
            responseCode = "200",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = IntermediaryView.class)))
    public Uni<RestResponse<String>> register(@Nullable IntermediaryView request) {
        IntermediaryView wanted = Wire.required(request);
        return writes.once(
                wanted,
                requestId -> intermediaries
                        .registerIntermediary(RegisterIntermediaryRequest.newBuilder()
                                .setIntermediary(wanted.message())
                                .build())
                        .map(IntermediaryResource::registered));
    }

    private static Done registered(RegisterIntermediaryResponse answer) {
        return switch (answer.getOutcomeCase()) {
            case INTERMEDIARY -> Done.ok(IntermediaryView.of(answer.getIntermediary()));
            case UNMET -> throw Wire.unmet(answer.getUnmet().getRequirementsList());
            case OUTCOME_NOT_SET -> throw new IllegalStateException("A registration without outcome.");
        };
    }

    @Schema(name = "Intermediaries")
    record IntermediariesView(List<IntermediaryView> intermediaries) {}
}
