package dev.asli.intake.capture.grpc;

import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.intake.v1.DeviceCapture;
import dev.asli.contracts.intake.v1.PageHeader;
import dev.asli.intake.capture.Capture;
import dev.asli.intake.capture.Capture.Content.DeviceClaim;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a device says, between protobuf and the feature. */
final class ClaimWording {

    private ClaimWording() {}

    static DeviceClaim read(DeviceCapture said) {
        return new DeviceClaim(
                said.getPageSha256(),
                moment(said),
                said.getDeviceZone(),
                said.getUserAgent(),
                said.getTitle(),
                said.getResponseHeadersList().stream()
                        .map(header -> new Capture.PageHeader(header.getName(), header.getValue()))
                        .toList(),
                said.getScreenshotExhibit());
    }

    static DeviceCapture write(String pageUrl, DeviceClaim claim) {
        DeviceCapture.Builder written = DeviceCapture.newBuilder()
                .setPageUrl(pageUrl)
                .setPageSha256(claim.pageSha256())
                .setDeviceZone(claim.deviceZone())
                .setUserAgent(claim.userAgent())
                .setTitle(claim.title())
                .addAllResponseHeaders(claim.responseHeaders().stream()
                        .map(ClaimWording::header)
                        .toList())
                .setScreenshotExhibit(claim.screenshotExhibit());
        if (claim.deviceAt() != null) {
            written.setDeviceAt(Timestamps.fromMillis(claim.deviceAt().toEpochMilli()));
        }
        return written.build();
    }

    static PageHeader header(Capture.PageHeader header) {
        return PageHeader.newBuilder()
                .setName(header.name())
                .setValue(header.value())
                .build();
    }

    /** A moment protobuf itself calls impossible is one no clock shows; the rules refuse it. */
    private static @Nullable Instant moment(DeviceCapture said) {
        if (!said.hasDeviceAt()) {
            return null;
        }
        return Timestamps.isValid(said.getDeviceAt())
                ? Instant.ofEpochMilli(Timestamps.toMillis(said.getDeviceAt()))
                : Instant.EPOCH;
    }
}
