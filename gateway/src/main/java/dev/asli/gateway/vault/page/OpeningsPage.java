package dev.asli.gateway.vault.page;

import dev.asli.contracts.intake.v1.ListContactOpeningsRequest;
import dev.asli.contracts.intake.v1.Vault;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Openings that wait for a second person, then all others. */
@Path("/officer/contact-openings")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class OpeningsPage {

    private final Vault vault;
    private final Pages pages;

    OpeningsPage(@GrpcClient("intake") Vault vault, Pages pages) {
        this.vault = vault;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> show(@Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return vault.listContactOpenings(list(true))
                .chain(waiting -> vault.listContactOpenings(list(false))
                        .chain(all -> pages.show(
                                frame,
                                "contact-openings",
                                Map.of(
                                        "waiting", OpeningModel.all(waiting.getOpeningsList(), frame.in()),
                                        "openings", OpeningModel.all(all.getOpeningsList(), frame.in())))))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private static ListContactOpeningsRequest list(boolean waiting) {
        return ListContactOpeningsRequest.newBuilder()
                .setWaiting(waiting)
                .setLimit(100)
                .build();
    }
}
