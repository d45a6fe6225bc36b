package dev.asli.gateway.vault.rest;

import dev.asli.contracts.intake.v1.ListContactOpeningsRequest;
import dev.asli.contracts.intake.v1.Vault;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.vault.rest.OpeningView.OpeningsView;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Openings of all complaints, for who approves and who audits. */
@Path("/api/v1/officer/contact-openings")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact openings")
class OpeningListResource {

    private final Vault vault;

    OpeningListResource(@GrpcClient("intake") Vault vault) {
        this.vault = vault;
    }

    @GET
    @Operation(operationId = "listAllContactOpenings", summary = "Openings of all complaints, newest first")
    public Uni<OpeningsView> all(@RestQuery @Nullable Boolean waiting, @RestQuery @Nullable Integer limit) {
        return vault.listContactOpenings(ListContactOpeningsRequest.newBuilder()
                        .setWaiting(Boolean.TRUE.equals(waiting))
                        .setLimit(Wire.limit(limit))
                        .build())
                .map(found -> OpeningsView.of(found, null));
    }
}
