package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.StatedTime;
import dev.asli.gateway.json.rest.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A moment as a person states it. */
@Schema(name = "StatedTimeRequest")
record TimeRequest(
        @Schema(
                required = true,
                description = "RFC 3339 with offset, or a local date and time, or a date, with a zone.",
                examples = "2026-11-20T18:00")
        @Nullable
        String at,

        @Schema(description = "IANA; required where at has no offset.", examples = "Asia/Kolkata") @Nullable
        String zone) {

    StatedTime message() {
        return StatedTime.newBuilder()
                .setAt(Wire.orEmpty(at))
                .setZone(Wire.orEmpty(zone))
                .build();
    }
}
