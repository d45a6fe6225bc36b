package dev.asli.gateway.viewing.page;

import dev.asli.contracts.intake.v1.ViewExhibitRequest;
import dev.asli.contracts.intake.v1.ViewPurpose;
import dev.asli.contracts.intake.v1.ViewVariant;
import dev.asli.contracts.intake.v1.Viewings;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Option;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One exhibit under an officer's eyes. The picture is part of the page: there is no address at which it stays. */
@Path("/officer/complaints/{reference}/exhibits/{number}")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
class ViewPage {

    private final Viewings viewings;
    private final Pages pages;

    ViewPage(@GrpcClient("intake") Viewings viewings, Pages pages) {
        this.viewings = viewings;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> ask(
            @RestPath String reference, @RestPath int number, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), reference, number, "", "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> look(
            @RestPath String reference,
            @RestPath int number,
            @RestForm Optional<String> purpose,
            @RestForm Optional<String> variant,
            @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        ViewPurpose why = purpose.flatMap(word -> Protos.constant(ViewPurpose.class, word))
                .orElse(ViewPurpose.VIEW_PURPOSE_UNSPECIFIED);
        ViewVariant how = variant.flatMap(word -> Protos.constant(ViewVariant.class, word))
                .orElse(ViewVariant.BLURRED);
        return viewings.viewExhibit(ViewExhibitRequest.newBuilder()
                        .setReference(reference)
                        .setExhibitNumber(number)
                        .setPurpose(why)
                        .setVariant(how)
                        .build())
                .chain(viewed -> show(
                        frame,
                        reference,
                        number,
                        why.name().toLowerCase(java.util.Locale.ROOT),
                        Base64.getEncoder().encodeToString(viewed.getImage().toByteArray()),
                        ""))
                .onFailure()
                .recoverWithUni(failure -> show(frame, reference, number, "", "", Pages.words(failure)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(
            Frame frame, String reference, int number, String purpose, String picture, String problem) {
        return pages.show(
                new Frame(frame.in(), "/officer/complaints/" + reference + "/exhibits/" + number, true),
                "view",
                Map.of(
                        "reference", reference,
                        "number", number,
                        "purpose", purpose,
                        "purposes", Option.of(frame.in(), "view_purpose_", "review", "decision", "answer", "quality"),
                        "picture", picture,
                        "problem", problem));
    }
}
