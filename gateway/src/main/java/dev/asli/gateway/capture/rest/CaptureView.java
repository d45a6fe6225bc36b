package dev.asli.gateway.capture.rest;

import dev.asli.contracts.intake.v1.BundlePart;
import dev.asli.contracts.intake.v1.Capture;
import dev.asli.contracts.intake.v1.CaptureDone;
import dev.asli.contracts.intake.v1.DeviceCapture;
import dev.asli.contracts.intake.v1.PageCapture;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page as it was found. */
@Schema(name = "Capture", description = "A claim of the person's device, or a visit of this service.")
public record CaptureView(
        @Schema(description = "Counts from 1 within the complaint.")
        int number,

        String id,

        @Schema(enumeration = {"DEVICE", "PAGE"}) String kind,

        @Schema(description = "In plain ASCII; a host in another script shows as xn--…")
        String pageUrl,

        @Nullable Instant askedAt,
        String askedBy,
        @Nullable DeviceView device,
        @Nullable PageView page) {

    public static CaptureView of(Capture capture) {
        return new CaptureView(
                capture.getNumber(),
                capture.getId(),
                capture.hasDevice() ? "DEVICE" : "PAGE",
                capture.getPageUrl(),
                Wire.time(capture.hasAskedAt(), capture.getAskedAt()),
                capture.getAskedBy(),
                capture.hasDevice() ? DeviceView.of(capture.getDevice()) : null,
                capture.hasPage() ? PageView.of(capture.getPage()) : null);
    }

    @Schema(name = "DeviceCapture", description = "What the person's own device says it saw; nobody else looked.")
    public record DeviceView(
            @Nullable String pageSha256,
            @Nullable Instant deviceAt,
            @Nullable String deviceZone,
            @Nullable String userAgent,
            @Nullable String title,
            List<HeaderView> responseHeaders,
            @Nullable Integer screenshotExhibit) {

        static DeviceView of(DeviceCapture said) {
            return new DeviceView(
                    Wire.text(said.getPageSha256()),
                    Wire.time(said.hasDeviceAt(), said.getDeviceAt()),
                    Wire.text(said.getDeviceZone()),
                    Wire.text(said.getUserAgent()),
                    Wire.text(said.getTitle()),
                    HeaderView.all(said.getResponseHeadersList()),
                    said.getScreenshotExhibit() == 0 ? null : said.getScreenshotExhibit());
        }
    }

    @Schema(name = "PageCapture", description = "A visit of this service, without log-in.")
    public record PageView(
            int locationNumber,

            @Schema(enumeration = {"WAITING", "RUNNING", "DONE", "FAILED"})
            String state,

            @Schema(description = "Why it waits or failed; while it runs, the step.") @Nullable
            String reason,

            @Schema(description = "PAGE, LOGIN_WALL, HTTP_ERROR, or why there was no answer.") @Nullable
            String outcome,

            @Nullable Instant at,
            @Nullable String finalUrl,
            List<HopView> hops,

            @Schema(description = "PICTURED, NO_PAGE, NO_BROWSER or BROWSER_FAILED.") @Nullable
            String screenshot,

            @Nullable PartView bundle,
            List<PartView> parts) {

        static PageView of(PageCapture page) {
            CaptureDone done = page.getDone();
            return new PageView(
                    page.getLocationNumber(),
                    page.getStateCase().name(),
                    Wire.text(reason(page)),
                    Wire.text(done.getOutcome()),
                    Wire.time(done.hasAt(), done.getAt()),
                    Wire.text(done.getFinalUrl()),
                    done.getHopsList().stream().map(HopView::of).toList(),
                    Wire.text(done.getScreenshot()),
                    done.hasBundle() ? PartView.of(done.getBundle()) : null,
                    done.getPartsList().stream().map(PartView::of).toList());
        }

        private static String reason(PageCapture page) {
            return switch (page.getStateCase()) {
                case WAITING -> page.getWaiting().getReason();
                case RUNNING -> page.getRunning().getStep();
                case FAILED -> page.getFailed().getReason();
                case DONE, STATE_NOT_SET -> "";
            };
        }
    }

    @Schema(name = "BundlePart")
    public record PartView(String name, long size, String sha256, String sha512) {

        static PartView of(BundlePart part) {
            return new PartView(part.getName(), part.getSizeBytes(), part.getSha256(), part.getSha512());
        }
    }
}
