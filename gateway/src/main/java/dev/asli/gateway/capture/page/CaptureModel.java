package dev.asli.gateway.capture.page;

import dev.asli.contracts.intake.v1.Capture;
import dev.asli.contracts.intake.v1.CaptureDone;
import dev.asli.contracts.intake.v1.DeviceCapture;
import dev.asli.contracts.intake.v1.PageCapture;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/**
 * A capture as a page shows it.
 *
 * @param standing what came of it, or where it stands
 * @param why a further sentence; may be empty
 * @param sha256 of the page, or of the bundle
 */
public record CaptureModel(
        int number,
        boolean device,
        boolean done,
        String kind,
        String url,
        String when,
        String by,
        String standing,
        String why,
        String tone,
        String sha256,
        List<Fact> facts,
        List<HopModel> hops,
        List<PartModel> parts) {

    public record Fact(String name, String value) {}

    public record PartModel(String name, long size, String sha256, String sha512) {}

    static List<CaptureModel> all(List<Capture> captures, Language language) {
        return captures.stream().map(capture -> of(capture, language)).toList();
    }

    static CaptureModel of(Capture capture, Language language) {
        PageCapture page = capture.getPage();
        CaptureDone done = page.getDone();
        boolean device = capture.hasDevice();
        return new CaptureModel(
                capture.getNumber(),
                device,
                page.hasDone(),
                Words.in(language, device ? "capture_kind_device" : "capture_kind_page"),
                capture.getPageUrl(),
                Moments.show(Protos.instant(capture.getAskedAt()), language),
                capture.getAskedBy(),
                device ? Words.in(language, "capture_claim") : standing(page, language),
                device ? "" : why(page, language),
                page.hasDone() ? "good" : "wait",
                device ? capture.getDevice().getPageSha256() : done.getBundle().getSha256(),
                device ? facts(capture.getDevice(), language) : List.of(),
                done.getHopsList().stream()
                        .map(hop -> HopModel.of(hop, language))
                        .toList(),
                done.getPartsList().stream()
                        .map(part ->
                                new PartModel(part.getName(), part.getSizeBytes(), part.getSha256(), part.getSha512()))
                        .toList());
    }

    private static String standing(PageCapture page, Language language) {
        return switch (page.getStateCase()) {
            case WAITING, STATE_NOT_SET -> Words.in(language, "capture_waiting");
            case RUNNING ->
                Words.orCode(language, "capture_step_", page.getRunning().getStep());
            case DONE -> Words.orCode(language, "capture_out_", page.getDone().getOutcome());
            case FAILED -> Words.in(language, "capture_failed");
        };
    }

    private static String why(PageCapture page, Language language) {
        return switch (page.getStateCase()) {
            case WAITING ->
                page.getWaiting().getReason().isEmpty()
                        ? ""
                        : Words.orCode(
                                language, "capture_out_", page.getWaiting().getReason());
            case DONE -> Words.orCode(language, "capture_shot_", page.getDone().getScreenshot());
            case FAILED ->
                Words.orCode(language, "capture_out_", page.getFailed().getReason());
            case RUNNING, STATE_NOT_SET -> "";
        };
    }

    private static List<Fact> facts(DeviceCapture said, Language language) {
        return List.of(
                        new Fact(Words.in(language, "capture_page_title"), said.getTitle()),
                        new Fact(
                                Words.in(language, "capture_device_time"),
                                said.hasDeviceAt()
                                        ? Moments.show(Protos.instant(said.getDeviceAt()), language) + " "
                                                + said.getDeviceZone()
                                        : ""),
                        new Fact(Words.in(language, "capture_browser"), said.getUserAgent()),
                        new Fact(
                                Words.in(language, "capture_screenshot_exhibit"),
                                said.getScreenshotExhibit() == 0 ? "" : "" + said.getScreenshotExhibit()))
                .stream()
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }
}
