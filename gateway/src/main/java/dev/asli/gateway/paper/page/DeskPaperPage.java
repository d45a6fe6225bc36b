package dev.asli.gateway.paper.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.kit.identity.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The papers on an officer's desk. */
@Path("/officer/complaints/{reference}/papers/{paper}")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class DeskPaperPage {

    private final PaperPrint print;

    DeskPaperPage(PaperPrint print) {
        this.print = print;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> desk(
            @RestPath String reference, @RestPath String paper, @Context HttpServerRequest request) {
        return print.print(CaseAccess.newBuilder().setReference(reference).build(), paper, request);
    }
}
