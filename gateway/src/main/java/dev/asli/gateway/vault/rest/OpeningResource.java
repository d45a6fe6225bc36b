package dev.asli.gateway.vault.rest;

import dev.asli.contracts.intake.v1.AnswerContactOpeningRequest;
import dev.asli.contracts.intake.v1.AskContactOpeningRequest;
import dev.asli.contracts.intake.v1.ListContactOpeningsRequest;
import dev.asli.contracts.intake.v1.OpeningAnswer;
import dev.asli.contracts.intake.v1.OpeningPurpose;
import dev.asli.contracts.intake.v1.ReadContactRequest;
import dev.asli.contracts.intake.v1.Vault;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.vault.rest.OpeningView.ContactView;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Opens a complainant's contact: with a purpose, and where she is protected with a second person. */
@Path("/api/v1/officer/complaints/{reference}/contact-openings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact openings")
class OpeningResource {

    private final Vault vault;
    private final Writes writes;

    OpeningResource(@GrpcClient("intake") Vault vault, Writes writes) {
        this.vault = vault;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "askContactOpening",
            summary = "Ask to open the contact, for a stated purpose",
            description = "Of a sexual matter, or where a child may be harmed, it waits for a second person (WAITING).")
    @APIResponse(
            responseCode = "201",
            description = "Asked.",
            content = @Content(schema = @Schema(implementation = OpeningView.class)))
    public Uni<RestResponse<String>> ask(@RestPath String reference, @Nullable OpeningRequest request) {
        OpeningRequest asked = Wire.required(request);
        return writes.once(
                asked,
                requestId -> vault.askContactOpening(asked.message(reference, requestId))
                        .map(opening -> Done.created(
                                "/api/v1/officer/complaints/" + opening.getReference() + "/contact-openings",
                                OpeningView.of(opening))));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(operationId = "approveContactOpening", summary = "Approve an opening somebody else asked for")
    @APIResponse(
            responseCode = "200",
            description = "Approved.",
            content = @Content(schema = @Schema(implementation = OpeningView.class)))
    public Uni<RestResponse<String>> approve(@RestPath String reference, @RestPath String id) {
        return answer(reference, id, OpeningAnswer.APPROVE_OPENING);
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(operationId = "refuseContactOpening", summary = "Refuse an opening somebody else asked for")
    @APIResponse(
            responseCode = "200",
            description = "Refused.",
            content = @Content(schema = @Schema(implementation = OpeningView.class)))
    public Uni<RestResponse<String>> refuse(@RestPath String reference, @RestPath String id) {
        return answer(reference, id, OpeningAnswer.REFUSE_OPENING);
    }

    @POST
    @Path("/{id}/contact")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "readContact",
            summary = "The contact itself, once",
            description = "For who asked, within the time of the approval. An Idempotency-Key changes nothing here: the"
                    + " contact is kept nowhere, so the answer cannot be given twice.")
    @APIResponse(
            responseCode = "200",
            description = "Opened, and entered in the ledger.",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Uni<RestResponse<ContactView>> contact(@RestPath String reference, @RestPath String id) {
        return vault.readContact(ReadContactRequest.newBuilder()
                        .setReference(reference)
                        .setId(id)
                        .build())
                .map(opened -> ResponseBuilder.ok(ContactView.of(opened))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listContactOpenings", summary = "Who opened this contact and why, newest first")
    public Uni<OpeningView.OpeningsView> list(@RestPath String reference, @RestQuery @Nullable Integer limit) {
        return vault.listContactOpenings(ListContactOpeningsRequest.newBuilder()
                        .setReference(reference)
                        .setLimit(Wire.limit(limit))
                        .build())
                .map(found -> OpeningView.OpeningsView.of(found, Wire.state(found.getContact(), "CONTACT_")));
    }

    private Uni<RestResponse<String>> answer(String reference, String id, OpeningAnswer answer) {
        return writes.once(
                List.of(),
                requestId -> vault.answerContactOpening(AnswerContactOpeningRequest.newBuilder()
                                .setReference(reference)
                                .setId(id)
                                .setAnswer(answer)
                                .build())
                        .map(opening -> Done.ok(OpeningView.of(opening))));
    }

    @Schema(name = "ContactOpeningRequest")
    record OpeningRequest(
            @Schema(
                    required = true,
                    enumeration = {
                        "STATUTORY_NOTICE",
                        "REACH_COMPLAINANT",
                        "SAFETY",
                        "LAWFUL_ORDER",
                        "COMPLAINANT_REQUEST"
                    })
            @Nullable
            String purpose,

            @Schema(required = true, minLength = 1, maxLength = 1000) @Nullable
            String reason) {

        AskContactOpeningRequest message(String reference, String requestId) {
            return AskContactOpeningRequest.newBuilder()
                    .setReference(reference)
                    .setRequestId(requestId)
                    .setPurpose(Wire.parse(purpose, OpeningPurpose.OPENING_PURPOSE_UNSPECIFIED, "/purpose"))
                    .setReason(Wire.orEmpty(reason))
                    .build();
        }
    }
}
