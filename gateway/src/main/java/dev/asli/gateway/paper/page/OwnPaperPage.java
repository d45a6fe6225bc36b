package dev.asli.gateway.paper.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The complainant's papers. */
@Path("/case/papers")
@PermitAll
class OwnPaperPage {

    private final PaperPrint print;

    OwnPaperPage(PaperPrint print) {
        this.print = print;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> own(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @RestForm Optional<String> paper,
            @Context HttpServerRequest request) {
        CaseAccess access = CaseAccess.newBuilder()
                .setReference(reference.orElse("").strip())
                .setCaseSecret(secret.map(String::strip)
                        .filter(said -> !said.isEmpty())
                        .orElse("-"))
                .build();
        return print.print(access, paper.orElse(""), request);
    }
}
