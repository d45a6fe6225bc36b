package dev.asli.gateway.ledger.page;

import dev.asli.contracts.ledger.v1.Checkpoint;
import dev.asli.contracts.ledger.v1.GetCheckpointRequest;
import dev.asli.contracts.ledger.v1.LedgerWatch;
import dev.asli.gateway.portal.page.Pages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The newest checkpoint of each log, for everybody, and what to do with it. */
@Path("/ledger")
@PermitAll
class LedgerPage {

    private final LedgerWatch intake;
    private final LedgerWatch compliance;
    private final Pages pages;

    LedgerPage(
            @GrpcClient("intake") LedgerWatch intake, @GrpcClient("compliance") LedgerWatch compliance, Pages pages) {
        this.intake = intake;
        this.compliance = compliance;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> show(@Context HttpServerRequest request) {
        return Uni.combine()
                .all()
                .unis(note(intake), note(compliance))
                .withUni((ofIntake, ofCompliance) -> pages.show(
                        pages.frame(request), "ledger", Map.of("intake", ofIntake, "compliance", ofCompliance)));
    }

    /** Empty while the service cannot be reached; the page shows the other. */
    private static Uni<String> note(LedgerWatch log) {
        return log.getCheckpoint(GetCheckpointRequest.getDefaultInstance())
                .map(Checkpoint::getNote)
                .onFailure()
                .recoverWithItem("");
    }
}
