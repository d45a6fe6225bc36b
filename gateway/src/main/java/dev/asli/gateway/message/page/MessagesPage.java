package dev.asli.gateway.message.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The complainant's side. Address and title tell nothing of the matter; the secret travels in bodies only. */
@Path("/case/messages")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MessagesPage {

    private final Letterbox letterbox;
    private final Pages pages;

    MessagesPage(Letterbox letterbox, Pages pages) {
        this.letterbox = letterbox;
        this.pages = pages;
    }

    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @Context HttpServerRequest request) {
        return show(pages.frame(request), access(reference, secret), "", "");
    }

    @POST
    @Path("send")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> send(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @RestForm Optional<String> requestId,
            @RestForm Optional<String> text,
            @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        CaseAccess access = access(reference, secret);
        String typed = text.orElse("");
        return letterbox
                .send(access, requestId.orElseGet(MessagesPage::newId), typed, false, frame.in())
                .chain(problem -> show(frame, access, problem, problem.isEmpty() ? "" : typed))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, CaseAccess access, String problem, String typed) {
        return letterbox
                .open(access, true)
                .chain(page -> pages.show(
                        new Frame(frame.in(), "/track", false),
                        "messages",
                        Map.of(
                                "messages", MessageModel.all(page, frame.in()),
                                "reference", access.getReference(),
                                "secret", access.getCaseSecret(),
                                "requestId", newId(),
                                "typed", typed,
                                "problem", problem)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    /** Officers have their own page; here only the secret counts. */
    private static CaseAccess access(Optional<String> reference, Optional<String> secret) {
        return CaseAccess.newBuilder()
                .setReference(reference.orElse("").strip())
                .setCaseSecret(secret.map(String::strip)
                        .filter(said -> !said.isEmpty())
                        .orElse("-"))
                .build();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
