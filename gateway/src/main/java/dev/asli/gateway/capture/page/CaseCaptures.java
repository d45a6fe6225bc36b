package dev.asli.gateway.capture.page;

import dev.asli.contracts.intake.v1.Captures;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ListCapturesRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import io.quarkus.grpc.GrpcClient;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The captures of one complaint, as its complainant sees them. The secret travels in bodies only. */
@Path("/track/captures")
@PermitAll
class CaseCaptures {

    private final Captures captures;
    private final Pages pages;

    CaseCaptures(@GrpcClient("intake") Captures captures, Pages pages) {
        this.captures = captures;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        CaseAccess access = CaseAccess.newBuilder()
                .setReference(reference.orElse("").strip())
                .setCaseSecret(secret.orElse("").strip())
                .build();
        return show(frame, access, "").onFailure().recoverWithUni(failure -> pages.failure(frame, failure));
    }

    /** @param notice what was just done; may be empty */
    Uni<RestResponse<String>> show(Frame frame, CaseAccess access, String notice) {
        return captures.listCaptures(
                        ListCapturesRequest.newBuilder().setAccess(access).build())
                .chain(answer -> pages.show(
                        new Frame(frame.in(), "/track", false),
                        "captures",
                        Map.of(
                                "captures", CaptureModel.all(answer.getCapturesList(), frame.in()),
                                "reference", access.getReference(),
                                "secret", access.getCaseSecret(),
                                "notice", notice)));
    }
}
