package dev.asli.gateway.recovery.rest;

import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.IssueRecoveryCodesRequest;
import dev.asli.contracts.intake.v1.RecoverCaseRequest;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.secret.rest.CaseSecret;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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

/** What a complainant does against losing the secret, and after. */
@Path("/api/v1/complaints")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recovery")
class RecoveryResource {

    private final Correspondence correspondence;
    private final Writes writes;

    RecoveryResource(@GrpcClient("intake") Correspondence correspondence, Writes writes) {
        this.correspondence = correspondence;
        this.writes = writes;
    }

    @POST
    @Path("/{reference}/recovery-codes")
    @Operation(
            operationId = "issueRecoveryCodes",
            summary = "One-time codes to keep, in case the secret is lost",
            description = "Shown once. Earlier ones end.")
    @APIResponse(
            responseCode = "201",
            description = "Issued.",
            content = @Content(schema = @Schema(implementation = CodesView.class)))
    public Uni<RestResponse<String>> issue(
            @RestPath String reference, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return writes.once(
                List.of(Wire.orEmpty(secret)),
                requestId -> correspondence
                        .issueRecoveryCodes(IssueRecoveryCodesRequest.newBuilder()
                                .setAccess(CaseSecret.access(reference, secret))
                                .setRequestId(requestId)
                                .build())
                        .map(codes -> Done.created(
                                "/api/v1/complaints/" + reference,
                                new CodesView(
                                        List.copyOf(codes.getCodesList()),
                                        Wire.time(codes.hasIssuedAt(), codes.getIssuedAt())))));
    }

    @POST
    @Path("/recovery")
    @Operation(
            operationId = "recoverComplaint",
            summary = "A new secret for a code",
            description =
                    "The old secret ends. An unknown reference and a wrong, used or late code are answered alike.")
    @APIResponse(
            responseCode = "200",
            description = "Recovered.",
            content = @Content(schema = @Schema(implementation = RecoveredView.class)))
    public Uni<RestResponse<String>> recover(@Nullable RecoveryRequest request) {
        RecoveryRequest asked = Wire.required(request);
        return writes.once(
                asked,
                requestId -> correspondence
                        .recoverCase(RecoverCaseRequest.newBuilder()
                                .setReference(Wire.orEmpty(asked.reference()))
                                .setCode(Wire.orEmpty(asked.code()))
                                .setRequestId(requestId)
                                .build())
                        .map(recovered -> Done.ok(new RecoveredView(
                                recovered.getReference(), recovered.getSecret(), recovered.getCodesLeft()))));
    }

    @Schema(name = "RecoveryCodes")
    record CodesView(
            @Schema(description = "Shown once; each opens the case once.")
            List<String> codes,

            @Nullable Instant issuedAt) {}

    @Schema(name = "RecoveryRequest")
    record RecoveryRequest(
            @Schema(required = true) @Nullable String reference,

            @Schema(required = true, description = "Upper or lower case, hyphens optional.") @Nullable
            String code) {}

    @Schema(name = "RecoveredComplaint")
    record RecoveredView(
            String reference,

            @Schema(description = "Shown once. Send it as X-Case-Secret from now on.")
            String secret,

            @Schema(description = "Codes of your own that are still good.")
            int codesLeft) {}
}
