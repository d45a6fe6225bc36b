package dev.asli.gateway.exhibit.rest;

import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One item of evidence. */
@Schema(name = "Exhibit")
public record ExhibitView(
        @Schema(description = "Counts from 1 within the complaint.")
        int exhibitNumber,

        String id,
        @Nullable String sha256,
        @Nullable String sha512,
        @Nullable String pdq,

        @Schema(description = "In bytes; absent for a hash-only exhibit.") @Nullable
        Long size,

        @Schema(description = "Found by content, never by name.") @Nullable
        String mediaType,

        @Nullable Instant acquiredAt,
        boolean hashOnly,
        @Nullable ExaminationView examination,

        @Schema(
                description = "Whether malware was looked for.",
                enumeration = {"PENDING", "CLEAN", "INFECTED", "NOT_SCANNED"})
        @Nullable
        String scan,

        @Schema(description = "The malware's name, or why nobody looked.") @Nullable
        String scanDetail) {

    public static ExhibitView of(Exhibit exhibit) {
        return new ExhibitView(
                exhibit.getExhibitNumber(),
                exhibit.getId(),
                Wire.text(exhibit.getSha256()),
                Wire.text(exhibit.getSha512()),
                Wire.text(exhibit.getPdq()),
                exhibit.getHashOnly() ? null : exhibit.getSizeBytes(),
                Wire.text(exhibit.getMediaType()),
                Wire.time(exhibit.hasAcquiredAt(), exhibit.getAcquiredAt()),
                exhibit.getHashOnly(),
                exhibit.hasExamination() ? ExaminationView.of(exhibit.getExamination()) : null,
                Wire.text(exhibit.getScan()),
                Wire.text(exhibit.getScanDetail()));
    }

    public static List<ExhibitView> all(List<Exhibit> exhibits) {
        return exhibits.stream().map(ExhibitView::of).toList();
    }
}
