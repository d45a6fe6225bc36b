package dev.asli.gateway.retention.rest;

import dev.asli.contracts.intake.v1.EraseContactRequest;
import dev.asli.contracts.intake.v1.Erasure;
import dev.asli.contracts.intake.v1.ErasureRefused;
import dev.asli.contracts.intake.v1.Records;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.retention.ErasureProblem;
import dev.asli.gateway.retention.rest.RecordsView.ReceiptView;
import dev.asli.gateway.secret.rest.CaseSecret;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** For the person: the end of what is kept of who they are. */
@Path("/api/v1/complaints/{reference}/erasure")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ErasureResource {

    private final Records records;
    private final Writes writes;

    ErasureResource(@GrpcClient("intake") Records records, Writes writes) {
        this.records = records;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "eraseContact",
            summary = "Have one's contact erased, for good",
            description =
                    "Destroys the only key that opens it and answers with a receipt; again is the same receipt. 409"
                            + " ERASURE_HELD or ERASURE_TOO_EARLY says on whose authority or under which clause, and from when"
                            + " on it can be asked for again.")
    @APIResponse(
            responseCode = "200",
            description = "Erased.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Uni<RestResponse<String>> erase(
            @RestPath String reference, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return writes.once(
                List.of(Wire.orEmpty(secret)),
                requestId -> records.eraseContact(EraseContactRequest.newBuilder()
                                .setAccess(CaseSecret.access(reference, secret))
                                .build())
                        .map(ErasureResource::done));
    }

    private static Done done(Erasure erasure) {
        return switch (erasure.getOutcomeCase()) {
            case RECEIPT -> Done.ok(ReceiptView.of(erasure.getReceipt()));
            case REFUSED -> {
                ErasureRefused refused = erasure.getRefused();
                throw ErasureProblem.of(
                        refused.getCode(),
                        refused.getWords(),
                        Optional.ofNullable(Wire.time(refused.hasUntil(), refused.getUntil())));
            }
            case OUTCOME_NOT_SET -> throw new IllegalStateException("An erasure without outcome.");
        };
    }
}
