package dev.asli.gateway.vault.rest;

import dev.asli.contracts.intake.v1.GetVaultKeysRequest;
import dev.asli.contracts.intake.v1.RewrapVaultRequest;
import dev.asli.contracts.intake.v1.Vault;
import dev.asli.contracts.intake.v1.VaultKey;
import dev.asli.contracts.intake.v1.VaultKeys;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
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
import org.jboss.resteasy.reactive.RestResponse;

/** The master keys of the vault; never their bytes. */
@Path("/api/v1/admin/vault")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vault keys")
class VaultKeyResource {

    private final Vault vault;
    private final Writes writes;

    VaultKeyResource(@GrpcClient("intake") Vault vault, Writes writes) {
        this.vault = vault;
        this.writes = writes;
    }

    @GET
    @Path("/keys")
    @Operation(operationId = "getVaultKeys", summary = "Master keys, how much each wraps, and which may be taken away")
    public Uni<VaultKeysView> keys() {
        return vault.getVaultKeys(GetVaultKeysRequest.getDefaultInstance()).map(VaultKeysView::of);
    }

    @POST
    @Path("/rewrap")
    @Operation(
            operationId = "rewrapVault",
            summary = "Look for new master keys and wrap everything under the active one",
            description = "Begins at once and goes on by itself; ask for the keys to see how far it is.")
    @APIResponse(
            responseCode = "200",
            description = "Begun.",
            content = @Content(schema = @Schema(implementation = VaultKeysView.class)))
    public Uni<RestResponse<String>> rewrap() {
        return writes.once(
                List.of(),
                requestId -> vault.rewrapVault(RewrapVaultRequest.getDefaultInstance())
                        .map(keys -> Done.ok(VaultKeysView.of(keys))));
    }

    @Schema(name = "VaultKeys")
    record VaultKeysView(
            List<VaultKeyView> keys,

            @Schema(description = "Not yet under the active key.")
            long waiting,

            @Schema(description = "Could not be wrapped anew in the last pass.")
            long failed) {

        static VaultKeysView of(VaultKeys keys) {
            return new VaultKeysView(
                    keys.getKeysList().stream().map(VaultKeyView::of).toList(), keys.getWaiting(), keys.getFailed());
        }
    }

    @Schema(name = "VaultKey")
    record VaultKeyView(
            String id,
            boolean active,

            @Schema(description = "False when something is wrapped by it and it is missing.")
            boolean here,

            long wraps,
            boolean removable) {

        static VaultKeyView of(VaultKey key) {
            return new VaultKeyView(key.getId(), key.getActive(), key.getHere(), key.getWraps(), key.getRemovable());
        }
    }
}
