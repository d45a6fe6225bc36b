package dev.asli.gateway.bulk.rest;

import dev.asli.contracts.intake.v1.ImportStatus;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a file is. */
@Schema(name = "Import")
record ImportView(
        String id,

        @Schema(enumeration = {"RUNNING", "DONE", "CANCELLED"}) @Nullable
        String state,

        @Schema(enumeration = {"CSV", "JSON_LINES"}) @Nullable
        String format,

        @Nullable Instant takenAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Without the header and blank lines.")
        int rowsRead,

        int rowsFiled,
        int rowsRefused,

        @Schema(description = "They may show a child sexually: nothing of them was stored but this number.")
        int rowsDiverted,

        int rowsWaiting,

        @Schema(description = "Sandbox: never served, never scored.")
        boolean test) {

    static ImportView of(ImportStatus status) {
        return new ImportView(
                status.getId(),
                Wire.state(status.getState(), "IMPORT_"),
                Wire.state(status.getFormat(), ""),
                Wire.time(status.hasTakenAt(), status.getTakenAt()),
                Wire.time(status.hasFinishedAt(), status.getFinishedAt()),
                status.getRowsRead(),
                status.getRowsFiled(),
                status.getRowsRefused(),
                status.getRowsDiverted(),
                status.getRowsWaiting(),
                status.getTest());
    }
}
