package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.SafeChannel;
import dev.asli.gateway.json.rest.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Kept encrypted, opened with a purpose that is logged. */
@Schema(name = "ContactRequest")
record ContactRequest(
        @Schema(description = "Name or pseudonym.") @Nullable
        String name,

        @Nullable String email,

        @Schema(maxLength = 30) @Nullable String phone,

        @Schema(
                description = "By which way it is safe to write or speak to the person.",
                enumeration = {"portal_only", "by_email", "by_phone", "by_sms"})
        @Nullable
        String safeChannel,

        @Schema(maxLength = 200, description = "In own words.") @Nullable
        String safeTime,

        @Nullable Boolean doNotCall) {

    Contact message() {
        return Contact.newBuilder()
                .setName(Wire.orEmpty(name))
                .setEmail(Wire.orEmpty(email))
                .setPhone(Wire.orEmpty(phone))
                .setSafeChannel(Wire.parse(safeChannel, SafeChannel.SAFE_CHANNEL_UNSPECIFIED, "/contact/safeChannel"))
                .setSafeTime(Wire.orEmpty(safeTime))
                .setDoNotCall(Boolean.TRUE.equals(doNotCall))
                .build();
    }
}
