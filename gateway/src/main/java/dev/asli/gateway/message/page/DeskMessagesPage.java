package dev.asli.gateway.message.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.identity.Roles;
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

/** The office's side. */
@Path("/officer/complaints/{reference}/messages")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class DeskMessagesPage {

    private final Letterbox letterbox;
    private final SecurityIdentity identity;
    private final Pages pages;

    DeskMessagesPage(Letterbox letterbox, SecurityIdentity identity, Pages pages) {
        this.letterbox = letterbox;
        this.identity = identity;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(@RestPath String reference, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), reference, "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> send(
            @RestPath String reference,
            @RestForm Optional<String> requestId,
            @RestForm Optional<String> text,
            @RestForm Optional<String> asks,
            @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        String typed = text.orElse("");
        return letterbox
                .send(
                        access(reference),
                        requestId.orElseGet(() -> UUID.randomUUID().toString()),
                        typed,
                        asks.isPresent(),
                        frame.in())
                .chain(problem -> show(frame, reference, problem, problem.isEmpty() ? "" : typed))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, String reference, String problem, String typed) {
        boolean writes = identity.hasRole(Roles.OFFICER) || identity.hasRole(Roles.SENIOR_OFFICER);
        return letterbox
                .open(access(reference), writes)
                .chain(page -> pages.show(
                        frame,
                        "desk-messages",
                        Map.of(
                                "messages", MessageModel.all(page, frame.in()),
                                "reference", reference,
                                "outsideNotice", page.getOutsideNotice(),
                                "writes", writes,
                                "requestId", UUID.randomUUID().toString(),
                                "typed", typed,
                                "problem", problem)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private static CaseAccess access(String reference) {
        return CaseAccess.newBuilder().setReference(reference).build();
    }
}
