package dev.asli.gateway.apikey.rest;

import dev.asli.contracts.compliance.v1.Intermediaries;
import dev.asli.contracts.compliance.v1.ListIntermediariesRequest;
import dev.asli.gateway.apikey.ApiKey;
import dev.asli.gateway.apikey.KeyOffice;
import dev.asli.gateway.apikey.KeyOffice.Issued;
import dev.asli.gateway.apikey.rest.KeyOrder.Asked;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Administers keys. */
@Path("/api/v1/admin/api-keys")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
class ApiKeyResource {

    private static final int PAGE = 25;

    private final KeyOffice office;
    private final Intermediaries intermediaries;
    private final Writes writes;
    private final Clock clock;

    ApiKeyResource(
            KeyOffice office, @GrpcClient("compliance") Intermediaries intermediaries, Writes writes, Clock clock) {
        this.office = office;
        this.intermediaries = intermediaries;
        this.writes = writes;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "issueApiKey",
            summary = "Issue a key to an intermediary",
            description = "The key itself is in this answer and nowhere else; only a hash is kept.")
    @APIResponse(
            responseCode = "201",
            description = "Issued.",
            content = @Content(schema = @Schema(implementation = IssuedView.class)))
    public Uni<RestResponse<String>> issue(@Nullable KeyOrder request) {
        KeyOrder order = Wire.required(request);
        Asked asked = order.check();
        return writes.once(
                order,
                requestId -> registered(asked.intermediary())
                        .chain(() ->
                                office.issue(asked.intermediary(), asked.label(), asked.scopes(), asked.validity()))
                        .map(this::issued));
    }

    @POST
    @Path("/{id}/rotation")
    @Operation(
            operationId = "rotateApiKey",
            summary = "Issue a successor with the same rights",
            description =
                    "Both keys work for the overlap (7 days unless configured otherwise), then the old one is retired.")
    @APIResponse(
            responseCode = "201",
            description = "Issued.",
            content = @Content(schema = @Schema(implementation = IssuedView.class)))
    public Uni<RestResponse<String>> rotate(@RestPath String id) {
        return writes.once(List.of(), requestId -> office.rotate(id).map(this::issued));
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "Keys, newest first, without their secrets")
    public Uni<ApiKeysView> list(
            @RestQuery @Nullable String intermediary,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int size = limit == null ? PAGE : Wire.limit(limit);
        // One more than asked for tells whether there is a next page.
        return office.list(Optional.ofNullable(intermediary), size + 1, Optional.ofNullable(cursor))
                .map(found -> page(found, size));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke a key, at once and for good",
            description = "Twice is the same as once.")
    @APIResponse(
            responseCode = "200",
            description = "Revoked.",
            content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
    public Uni<RestResponse<String>> revoke(@RestPath String id) {
        return writes.once(
                List.of("DELETE"),
                requestId -> office.revoke(id).map(key -> Done.ok(ApiKeyView.of(key, clock.instant()))));
    }

    private Uni<Void> registered(String intermediary) {
        return intermediaries
                .listIntermediaries(ListIntermediariesRequest.getDefaultInstance())
                .invoke(answer -> {
                    boolean known = answer.getIntermediariesList().stream()
                            .anyMatch(info -> info.getId().equals(intermediary));
                    if (!known) {
                        throw Wire.unmet(new Unmet(
                                "INTERMEDIARY_UNKNOWN",
                                "/intermediary",
                                "No intermediary is registered under this id. Register it first."));
                    }
                })
                .replaceWithVoid();
    }

    private Done issued(Issued issued) {
        ApiKeyView view = ApiKeyView.of(issued.key(), clock.instant());
        return Done.created(
                "/api/v1/admin/api-keys", new IssuedView(issued.secret().text(), view));
    }

    private ApiKeysView page(List<ApiKey> found, int size) {
        Instant now = clock.instant();
        List<ApiKeyView> keys =
                found.stream().limit(size).map(key -> ApiKeyView.of(key, now)).toList();
        return new ApiKeysView(keys, found.size() > size ? keys.getLast().id() : null);
    }

    @Schema(name = "IssuedApiKey")
    record IssuedView(
            @Schema(description = "Shown once.", examples = "asli_live_0123456789abcdef_…")
            String key,

            ApiKeyView apiKey) {}

    @Schema(name = "ApiKeys")
    record ApiKeysView(
            List<ApiKeyView> apiKeys,

            @Schema(description = "Send it as cursor for the next page; absent on the last.") @Nullable
            String nextCursor) {}
}
