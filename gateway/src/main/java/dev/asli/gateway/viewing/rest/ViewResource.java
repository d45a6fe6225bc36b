package dev.asli.gateway.viewing.rest;

import dev.asli.contracts.intake.v1.ListViewsRequest;
import dev.asli.contracts.intake.v1.View;
import dev.asli.contracts.intake.v1.ViewExhibitRequest;
import dev.asli.contracts.intake.v1.ViewPurpose;
import dev.asli.contracts.intake.v1.ViewVariant;
import dev.asli.contracts.intake.v1.Viewings;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What an officer may look at: a picture the service encoded itself, blurred unless asked, on record before it leaves. */
@Path("/api/v1/officer/complaints/{reference}")
@Tag(name = "Officers")
class ViewResource {

    private final Viewings viewings;

    ViewResource(@GrpcClient("intake") Viewings viewings) {
        this.viewings = viewings;
    }

    @POST
    @Path("exhibits/{number}/views")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Produces("image/jpeg")
    @Operation(
            operationId = "viewExhibit",
            summary = "Look at an exhibit, for a purpose that goes on record",
            description = "Every call is a look of its own: there is nothing to repeat safely, so no Idempotency-Key.")
    public Uni<RestResponse<byte[]>> view(
            @RestPath String reference, @RestPath int number, @Nullable ViewRequest request) {
        ViewRequest asked = Wire.required(request);
        return viewings.viewExhibit(ViewExhibitRequest.newBuilder()
                        .setReference(reference)
                        .setExhibitNumber(number)
                        .setPurpose(Wire.parse(asked.purpose(), ViewPurpose.VIEW_PURPOSE_UNSPECIFIED, "/purpose"))
                        .setVariant(Wire.parse(asked.variant(), ViewVariant.VIEW_VARIANT_UNSPECIFIED, "/variant"))
                        .build())
                .map(viewed -> ResponseBuilder.ok(viewed.getImage().toByteArray())
                        .header("Content-Type", viewed.getMediaType())
                        .header("Cache-Control", "no-store")
                        .header("Content-Disposition", "inline; filename=\"exhibit-" + number + ".jpg\"")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .build());
    }

    @GET
    @Path("views")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listViews", summary = "Who looked at the exhibits, when and why")
    public Uni<List<ViewView>> list(@RestPath String reference) {
        return viewings.listViews(
                        ListViewsRequest.newBuilder().setReference(reference).build())
                .map(found -> found.getViewsList().stream().map(ViewView::of).toList());
    }

    @Schema(name = "ViewRequest")
    record ViewRequest(
            @Schema(
                    enumeration = {"review", "decision", "answer", "quality"},
                    required = true)
            @Nullable
            String purpose,

            @Schema(
                    enumeration = {"blurred", "greyscale", "clear"},
                    defaultValue = "blurred")
            @Nullable
            String variant) {}

    @Schema(name = "View")
    record ViewView(int exhibitNumber, @Nullable Instant at, String viewer, String purpose, String variant) {

        static ViewView of(View view) {
            return new ViewView(
                    view.getExhibitNumber(),
                    Wire.time(view.hasAt(), view.getAt()),
                    view.getViewer(),
                    view.getPurpose().name().toLowerCase(Locale.ROOT),
                    view.getVariant().name().toLowerCase(Locale.ROOT));
        }
    }
}
