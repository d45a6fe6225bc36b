package dev.asli.gateway.capture.rest;

import dev.asli.contracts.intake.v1.DeviceCapture;
import dev.asli.contracts.intake.v1.PageHeader;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the person's own device saw. */
@Schema(name = "DeviceCaptureRequest", description = "Kept as the person's statement.")
record DeviceCaptureRequest(
        @Schema(required = true, maxLength = 2048) @Nullable String pageUrl,

        @Schema(description = "SHA-256 of the page's HTML in UTF-8, computed on the device.", pattern = "[0-9a-f]{64}")
        @Nullable
        String pageSha256,

        @Schema(description = "By the device's own clock, RFC 3339 with offset.", format = "date-time") @Nullable
        String deviceAt,

        @Schema(description = "IANA time zone of the device, such as Asia/Kolkata.") @Nullable
        String deviceZone,

        @Schema(maxLength = 1000) @Nullable String userAgent,
        @Schema(maxLength = 1000) @Nullable String title,
        @Nullable List<@Nullable HeaderView> responseHeaders,

        @Schema(description = "Number of an exhibit of this complaint that shows the page.", minimum = "1") @Nullable
        Integer screenshotExhibit) {

    DeviceCapture message() {
        DeviceCapture.Builder said = DeviceCapture.newBuilder()
                .setPageUrl(Wire.orEmpty(pageUrl))
                .setPageSha256(Wire.orEmpty(pageSha256))
                .setDeviceZone(Wire.orEmpty(deviceZone))
                .setUserAgent(Wire.orEmpty(userAgent))
                .setTitle(Wire.orEmpty(title))
                .addAllResponseHeaders(headers())
                .setScreenshotExhibit(exhibit());
        if (deviceAt != null && !deviceAt.isBlank()) {
            said.setDeviceAt(Wire.timestamp(moment(deviceAt)));
        }
        return said.build();
    }

    private int exhibit() {
        if (screenshotExhibit != null && screenshotExhibit < 1) {
            throw Wire.unmet(new Unmet(
                    "EXHIBIT_UNKNOWN", "/screenshotExhibit", "Exhibits are counted from 1. Leave it out for none."));
        }
        return screenshotExhibit == null ? 0 : screenshotExhibit;
    }

    private List<PageHeader> headers() {
        List<PageHeader> headers = new ArrayList<>();
        for (HeaderView header : responseHeaders == null ? List.<@Nullable HeaderView>of() : responseHeaders) {
            headers.add(
                    header == null
                            ? PageHeader.getDefaultInstance()
                            : PageHeader.newBuilder()
                                    .setName(Wire.orEmpty(header.name()))
                                    .setValue(Wire.orEmpty(header.value()))
                                    .build());
        }
        return headers;
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw Wire.unmet(new Unmet(
                    "TIME_INVALID",
                    "/deviceAt",
                    "Send a time with its offset, such as 2026-11-24T10:00:00+05:30, or none."));
        }
    }
}
