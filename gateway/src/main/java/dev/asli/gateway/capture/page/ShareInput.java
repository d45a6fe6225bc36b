package dev.asli.gateway.capture.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.DeviceCapture;
import dev.asli.gateway.portal.page.Protos;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The share form as it was sent; what is missing is the empty text. */
public class ShareInput {

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String requestId;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String reference;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String secret;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String url;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String title;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String sha256;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String time;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String zone;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String agent;

    @RestForm("file")
    @Nullable
    FileUpload file;

    CaseAccess access() {
        return CaseAccess.newBuilder()
                .setReference(text(reference))
                .setCaseSecret(text(secret))
                .build();
    }

    /** A browser sends an empty part when no file was chosen. */
    boolean hasFile() {
        return file != null && file.size() > 0;
    }

    /** Whether the time, if any, can be read; a person cannot mend it but by leaving it out. */
    boolean timeReadable() {
        try {
            return text(time).isEmpty() || OffsetDateTime.parse(text(time)).getYear() > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /**
     * @param sender the browser that sends the form, where the page did not say another
     * @param exhibit number of the screenshot; 0 for none
     */
    DeviceCapture claim(String sender, int exhibit) {
        DeviceCapture.Builder claim = DeviceCapture.newBuilder()
                .setPageUrl(text(url))
                .setPageSha256(text(sha256))
                .setDeviceZone(text(zone))
                .setUserAgent(text(agent).isEmpty() ? sender : text(agent))
                .setTitle(text(title))
                .setScreenshotExhibit(exhibit);
        if (!text(time).isEmpty()) {
            claim.setDeviceAt(Protos.timestamp(OffsetDateTime.parse(text(time)).toInstant()));
        }
        return claim.build();
    }

    static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
