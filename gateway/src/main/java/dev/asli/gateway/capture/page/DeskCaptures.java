package dev.asli.gateway.capture.page;

import dev.asli.contracts.intake.v1.BundleChunk;
import dev.asli.contracts.intake.v1.Capture;
import dev.asli.contracts.intake.v1.Captures;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListCapturesRequest;
import dev.asli.contracts.intake.v1.ListCapturesResponse;
import dev.asli.contracts.intake.v1.OpenBundleRequest;
import dev.asli.contracts.intake.v1.RequestPageCaptureRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.GrpcProblems;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The captures of one case on an officer's desk. */
@Path("/officer/complaints/{reference}/captures")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class DeskCaptures {

    private final Captures captures;
    private final Intake intake;
    private final Pages pages;

    DeskCaptures(@GrpcClient("intake") Captures captures, @GrpcClient("intake") Intake intake, Pages pages) {
        this.captures = captures;
        this.intake = intake;
        this.pages = pages;
    }

    /** A location that can be visited. */
    public record Place(int number, String url) {}

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@RestPath String reference, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), reference, "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> ask(
            @RestPath String reference,
            @RestForm Optional<String> requestId,
            @RestForm Optional<String> location,
            @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return captures.requestPageCapture(RequestPageCaptureRequest.newBuilder()
                        .setReference(reference)
                        .setRequestId(
                                requestId.orElseGet(() -> UUID.randomUUID().toString()))
                        .setLocationNumber(number(location))
                        .build())
                .chain(answer -> answer.hasUnmet()
                        ? show(
                                frame,
                                reference,
                                CaptureWords.of(frame.in(), answer.getUnmet().getRequirements(0)),
                                "")
                        : show(frame, reference, "", Words.in(frame.in(), "capture_asked")))
                .onFailure()
                .recoverWithUni(failure -> show(frame, reference, Pages.words(failure), ""));
    }

    @GET
    @Path("{number}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> record(
            @RestPath String reference, @RestPath int number, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return held(reference)
                .chain(answer -> answer.getCapturesList().stream()
                        .filter(capture -> capture.getNumber() == number)
                        .findFirst()
                        .map(capture -> show(frame, reference, capture))
                        .orElseGet(() -> show(frame, reference, Words.in(frame.in(), "capture_unknown"), "")))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Path("{number}/bundle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> open(
            @RestPath String reference, @RestPath int number, @RestForm Optional<String> purpose) {
        return captures.openBundle(OpenBundleRequest.newBuilder()
                        .setReference(reference)
                        .setCaptureNumber(Math.max(0, number))
                        .setPurpose(purpose.orElse(""))
                        .build())
                .collect()
                .in(
                        ByteArrayOutputStream::new,
                        (ByteArrayOutputStream out, BundleChunk chunk) ->
                                out.writeBytes(chunk.getData().toByteArray()))
                .map(out -> ResponseBuilder.ok(out.toByteArray())
                        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"capture.zip\"")
                        .build())
                .onFailure()
                .transform(GrpcProblems::fromStatus);
    }

    private Uni<RestResponse<String>> show(Frame frame, String reference, String problem, String notice) {
        return held(reference)
                .chain(answer -> places(reference)
                        .chain(places -> pages.show(
                                home(frame, reference, ""),
                                "desk-captures",
                                Map.of(
                                        "reference", reference,
                                        "captures", CaptureModel.all(answer.getCapturesList(), frame.in()),
                                        "allowed", answer.getPageCaptureAllowed(),
                                        "places", places,
                                        "requestId", UUID.randomUUID().toString(),
                                        "problem", problem,
                                        "notice", notice))))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, String reference, Capture capture) {
        return pages.show(
                home(frame, reference, "/" + capture.getNumber()),
                "desk-capture",
                Map.of("reference", reference, "capture", CaptureModel.of(capture, frame.in())));
    }

    private Uni<ListCapturesResponse> held(String reference) {
        return captures.listCaptures(
                ListCapturesRequest.newBuilder().setAccess(access(reference)).build());
    }

    private Uni<List<Place>> places(String reference) {
        return intake.getComplaint(GetComplaintRequest.newBuilder()
                        .setAccess(access(reference))
                        .build())
                .map(complaint -> complaint.getLocationsList().stream()
                        .map(place -> new Place(place.getNumber(), place.getUrl()))
                        .toList());
    }

    private static Frame home(Frame frame, String reference, String rest) {
        return new Frame(frame.in(), "/officer/complaints/" + reference + "/captures" + rest, true);
    }

    private static CaseAccess access(String reference) {
        return CaseAccess.newBuilder().setReference(reference).build();
    }

    private static int number(Optional<String> text) {
        return text.filter(given -> given.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
