package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ChangeConsentRequest;
import dev.asli.contracts.intake.v1.ConsentPurpose;
import dev.asli.contracts.intake.v1.Filings;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import io.quarkus.grpc.GrpcClient;
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

/** Gives or withdraws one consent. */
@Path("/track/consents")
@PermitAll
class ConsentPage {

    private final Filings filings;
    private final StatusView view;
    private final Pages pages;

    ConsentPage(@GrpcClient("intake") Filings filings, StatusView view, Pages pages) {
        this.filings = filings;
        this.view = view;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> change(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @RestForm Optional<String> purpose,
            @RestForm Optional<String> given,
            @Context HttpServerRequest request) {
        CaseAccess access = StatusView.access(reference, secret);
        boolean gives = given.filter("true"::equals).isPresent();
        ChangeConsentRequest change = ChangeConsentRequest.newBuilder()
                .setAccess(access)
                .setPurpose(purpose.flatMap(word -> Protos.constant(ConsentPurpose.class, word))
                        .orElse(ConsentPurpose.CONSENT_PURPOSE_UNSPECIFIED))
                .setGiven(gives)
                .build();
        return view.after(
                filings.changeConsent(change),
                pages.frame(request),
                access,
                gives ? "done_consent_given" : "done_consent_withdrawn");
    }
}
