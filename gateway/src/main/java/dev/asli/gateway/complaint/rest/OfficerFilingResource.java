package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.Intake;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where officers file for somebody who called, wrote or came. */
@Path("/api/v1/officer/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Officers")
class OfficerFilingResource {

    private final Intake intake;
    private final Writes writes;

    OfficerFilingResource(@GrpcClient("intake") Intake intake, Writes writes) {
        this.intake = intake;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "fileForSomebody",
            summary = "File a complaint that came by telephone, letter, e-mail or at the desk",
            description =
                    "Hand the reference and the secret over to the person. The receipt is now; when the letter or "
                            + "call came in is recorded beside it as a claim. The ledger holds who typed it, as a pseudonym.")
    @APIResponse(
            responseCode = "201",
            description = "Filed.",
            content = @Content(schema = @Schema(implementation = FiledView.class)))
    public Uni<RestResponse<String>> file(
            @RestHeader(Lifecycle.HEADER) @Nullable String lifecycle, @Nullable OfficerFilingRequest request) {
        boolean test = Lifecycle.isTest(lifecycle);
        OfficerFilingRequest filing = Wire.required(request);
        return writes.once(
                List.of(filing, test),
                requestId ->
                        intake.fileComplaint(filing.message(requestId, test)).map(ComplaintResource::done));
    }
}
