package dev.asli.gateway.capture.page;

import dev.asli.contracts.intake.v1.AddCaptureResponse;
import dev.asli.contracts.intake.v1.AddDeviceCaptureRequest;
import dev.asli.contracts.intake.v1.Captures;
import dev.asli.gateway.complaint.page.ExhibitUpload;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Pages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where a page that a person found comes in: from the bookmarklet, whose words travel in the fragment and so reach no log, or
 * from a phone that shares a link. The page works without script; then it asks for the address alone.
 */
@Path("/capture")
@PermitAll
class SharePage {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int LONGEST_AGENT = 1000;

    private final Captures captures;
    private final ExhibitUpload uploads;
    private final CaseCaptures shown;
    private final Pages pages;

    SharePage(@GrpcClient("intake") Captures captures, ExhibitUpload uploads, CaseCaptures shown, Pages pages) {
        this.captures = captures;
        this.uploads = uploads;
        this.shown = shown;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> explain(@Context HttpServerRequest request) {
        return pages.show(pages.frame(request), "capture", Map.of());
    }

    /** A phone puts the link into {@code url}, or somewhere in {@code text}. */
    @GET
    @Path("share")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> form(
            @RestQuery Optional<String> url,
            @RestQuery Optional<String> title,
            @RestQuery Optional<String> text,
            @Context HttpServerRequest request) {
        String link = url.filter(given -> !given.isBlank())
                .or(() -> text.flatMap(SharePage::link))
                .orElse("");
        return show(pages.frame(request), ShareForm.of(link, title.orElse("")), 200);
    }

    @POST
    @Path("share")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> share(@BeanParam ShareInput input, @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        if (!input.timeReadable()) {
            return again(frame, input, List.of(Words.in(frame.in(), "capture_TIME_INVALID")));
        }
        String sender = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return screenshot(input)
                .chain(exhibit -> captures.addDeviceCapture(AddDeviceCaptureRequest.newBuilder()
                        .setAccess(input.access())
                        .setRequestId(ShareInput.text(input.requestId))
                        .setCapture(input.claim(sender.substring(0, Math.min(sender.length(), LONGEST_AGENT)), exhibit))
                        .build()))
                .chain(answer -> answered(frame, input, answer))
                .onFailure()
                .recoverWithUni(failure -> again(frame, input, List.of(Pages.words(failure))))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> answered(Frame frame, ShareInput input, AddCaptureResponse answer) {
        return answer.hasUnmet()
                ? again(
                        frame,
                        input,
                        answer.getUnmet().getRequirementsList().stream()
                                .map(unmet -> CaptureWords.of(frame.in(), unmet))
                                .toList())
                : shown.show(frame, input.access(), Words.in(frame.in(), "capture_kept"));
    }

    /** The number of the exhibit that the file became; 0 without a file. */
    private Uni<Integer> screenshot(ShareInput input) {
        return input.hasFile()
                ? uploads.send(input.access(), "shot-" + ShareInput.text(input.requestId), input.file)
                        .map(added -> added.exhibitNumber())
                : Uni.createFrom().item(0);
    }

    private Uni<RestResponse<String>> again(Frame frame, ShareInput input, List<String> problems) {
        return show(frame, ShareForm.again(input, problems), 422);
    }

    private Uni<RestResponse<String>> show(Frame frame, ShareForm form, int status) {
        return pages.show(new Frame(frame.in(), "/capture/share", false), "share", Map.of("form", form), status);
    }

    private static Optional<String> link(String text) {
        Matcher found = LINK.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
