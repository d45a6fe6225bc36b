package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.AddLocationsResponse;
import dev.asli.contracts.intake.v1.ChangeConsentRequest;
import dev.asli.contracts.intake.v1.Filings;
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

/** What a complainant adds to a filing, or changes of it. */
@Path("/api/v1/complaints/{reference}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class FilingsResource {

    private final Filings filings;
    private final Writes writes;

    FilingsResource(@GrpcClient("intake") Filings filings, Writes writes) {
        this.filings = filings;
        this.writes = writes;
    }

    @POST
    @Path("/locations")
    @Operation(
            operationId = "addLocations",
            summary = "Add places found since",
            description = "Each gets a matter and time limits of its own, from the moment this call came in. "
                    + "Where a child may be shown sexually: 422 DIVERTED_TO_HELP, and nothing of it is stored.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = LocationsAddedView.class)))
    public Uni<RestResponse<String>> addLocations(
            @RestPath String reference,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret,
            @Nullable AdditionRequest request) {
        AdditionRequest addition = Wire.required(request);
        return writes.once(
                List.of(Wire.orEmpty(secret), addition),
                requestId -> filings.addLocations(addition.message()
                                .setAccess(CaseSecret.access(reference, secret))
                                .setRequestId(requestId)
                                .build())
                        .map(FilingsResource::done));
    }

    @POST
    @Path("/consents")
    @Operation(
            operationId = "changeConsent",
            summary = "Give or withdraw one consent",
            description =
                    "The same as it stands changes nothing. Withdrawing forward_to_platform stops what is not yet "
                            + "forwarded; what an intermediary holds already is called back by withdrawing the complaint.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Uni<RestResponse<String>> changeConsent(
            @RestPath String reference,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret,
            @Nullable ConsentRequest request) {
        ConsentRequest choice = Wire.required(request);
        return writes.once(
                List.of(Wire.orEmpty(secret), choice),
                requestId -> filings.changeConsent(ChangeConsentRequest.newBuilder()
                                .setAccess(CaseSecret.access(reference, secret))
                                .setPurpose(choice.word(""))
                                .setGiven(choice.said(""))
                                .build())
                        .map(complaint -> Done.ok(ComplaintView.of(complaint))));
    }

    private static Done done(AddLocationsResponse answer) {
        return switch (answer.getOutcomeCase()) {
            case ADDED ->
                Done.created(
                        "/api/v1/complaints/" + answer.getAdded().getComplaint().getReference(),
                        new LocationsAddedView(
                                answer.getAdded().getNumbersList(),
                                ComplaintView.of(answer.getAdded().getComplaint())));
            case UNMET -> throw Wire.unmet(answer.getUnmet().getRequirementsList());
            case DIVERTED -> throw new Diversion(answer.getDiverted());
            case OUTCOME_NOT_SET -> throw new IllegalStateException("An addition without outcome.");
        };
    }

    /** What became of places added. */
    @Schema(name = "LocationsAdded")
    record LocationsAddedView(
            @Schema(description = "Numbers of the new places, in the order sent.")
            List<Integer> numbers,

            ComplaintView complaint) {}
}
