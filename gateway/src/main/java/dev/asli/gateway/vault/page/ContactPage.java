package dev.asli.gateway.vault.page;

import dev.asli.contracts.intake.v1.AnswerContactOpeningRequest;
import dev.asli.contracts.intake.v1.AskContactOpeningRequest;
import dev.asli.contracts.intake.v1.ContactOpenings;
import dev.asli.contracts.intake.v1.ContactState;
import dev.asli.contracts.intake.v1.ListContactOpeningsRequest;
import dev.asli.contracts.intake.v1.OpenedContact;
import dev.asli.contracts.intake.v1.OpeningAnswer;
import dev.asli.contracts.intake.v1.OpeningPurpose;
import dev.asli.contracts.intake.v1.ReadContactRequest;
import dev.asli.contracts.intake.v1.Vault;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Option;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The sealed contact of one case, and the way to open it. */
@Path("/officer/complaints/{reference}/contact")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class ContactPage {

    private final Vault vault;
    private final SecurityIdentity identity;
    private final Pages pages;

    ContactPage(@GrpcClient("intake") Vault vault, SecurityIdentity identity, Pages pages) {
        this.vault = vault;
        this.identity = identity;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> show(@RestPath String reference, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), reference, "", OpenedContact.getDefaultInstance());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> ask(
            @RestPath String reference,
            @RestForm Optional<String> requestId,
            @RestForm Optional<String> purpose,
            @RestForm Optional<String> reason,
            @Context HttpServerRequest request) {
        AskContactOpeningRequest asked = AskContactOpeningRequest.newBuilder()
                .setReference(reference)
                .setRequestId(requestId.orElseGet(() -> UUID.randomUUID().toString()))
                .setPurpose(purpose.flatMap(word -> Protos.constant(OpeningPurpose.class, word))
                        .orElse(OpeningPurpose.OPENING_PURPOSE_UNSPECIFIED))
                .setReason(reason.orElse(""))
                .build();
        return after(vault.askContactOpening(asked), reference, request);
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> approve(
            @RestPath String reference, @RestPath String id, @Context HttpServerRequest request) {
        return after(
                vault.answerContactOpening(answer(reference, id, OpeningAnswer.APPROVE_OPENING)), reference, request);
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> refuse(
            @RestPath String reference, @RestPath String id, @Context HttpServerRequest request) {
        return after(
                vault.answerContactOpening(answer(reference, id, OpeningAnswer.REFUSE_OPENING)), reference, request);
    }

    @POST
    @Path("{id}")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> read(
            @RestPath String reference, @RestPath String id, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return vault.readContact(ReadContactRequest.newBuilder()
                        .setReference(reference)
                        .setId(id)
                        .build())
                .chain(contact -> show(frame, reference, "", contact))
                .onFailure()
                .recoverWithUni(failure -> show(frame, reference, Pages.words(failure), nothing()))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> after(Uni<?> done, String reference, HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return done.chain(_ -> show(frame, reference, "", nothing()))
                .onFailure()
                .recoverWithUni(failure -> show(frame, reference, Pages.words(failure), nothing()))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, String reference, String problem, OpenedContact contact) {
        Frame home = new Frame(frame.in(), "/officer/complaints/" + reference + "/contact", true);
        return vault.listContactOpenings(ListContactOpeningsRequest.newBuilder()
                        .setReference(reference)
                        .setLimit(100)
                        .build())
                .chain(found -> pages.show(home, "contact", data(home, reference, problem, contact, found)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(home, failure));
    }

    private Map<String, Object> data(
            Frame frame, String reference, String problem, OpenedContact contact, ContactOpenings found) {
        boolean officer = identity.hasRole(Roles.OFFICER) || identity.hasRole(Roles.SENIOR_OFFICER);
        return Map.of(
                "reference", reference,
                "problem", problem,
                "requestId", UUID.randomUUID().toString(),
                "contactState", Words.orCode(frame.in(), "", Protos.word(found.getContact())),
                "canAsk", officer && found.getContact() == ContactState.CONTACT_SEALED,
                "canAnswer", identity.hasRole(Roles.SENIOR_OFFICER),
                "needsSecond", found.getNeedsSecondPerson(),
                "purposes",
                        Option.of(
                                frame.in(),
                                "opening_purpose_",
                                "statutory_notice",
                                "reach_complainant",
                                "safety",
                                "lawful_order",
                                "complainant_request"),
                "openings", OpeningModel.all(found.getOpeningsList(), frame.in()),
                "contact", OpenedModel.of(contact, frame.in()));
    }

    private static AnswerContactOpeningRequest answer(String reference, String id, OpeningAnswer answer) {
        return AnswerContactOpeningRequest.newBuilder()
                .setReference(reference)
                .setId(id)
                .setAnswer(answer)
                .build();
    }

    private static OpenedContact nothing() {
        return OpenedContact.getDefaultInstance();
    }
}
