package dev.asli.gateway.exhibit.rest;

import dev.asli.contracts.intake.v1.Upload;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file on its way. */
@Schema(name = "Upload")
record UploadView(
        String id,
        long length,

        @Schema(description = "Bytes held durably.") long offset,

        @Schema(enumeration = {"ARRIVING", "ENTERED", "CANCELLED", "EXPIRED"}) @Nullable
        String state,

        @Nullable Instant expiresAt,

        @Schema(description = "Once ENTERED.") @Nullable ExhibitView exhibit) {

    static UploadView of(Upload upload) {
        return new UploadView(
                upload.getId(),
                upload.getLength(),
                upload.getOffset(),
                Wire.state(upload.getState(), ""),
                Wire.time(upload.hasExpiresAt(), upload.getExpiresAt()),
                upload.hasExhibit() ? ExhibitView.of(upload.getExhibit()) : null);
    }
}
