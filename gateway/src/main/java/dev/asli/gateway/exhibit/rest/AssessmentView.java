package dev.asli.gateway.exhibit.rest;

import dev.asli.contracts.detection.v1.Assessment;
import dev.asli.contracts.detection.v1.MediaHash;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the findings come to, together. */
@Schema(name = "Assessment")
public record AssessmentView(
        @Schema(
                enumeration = {"LIKELY_SYNTHETIC", "INCONCLUSIVE", "LIKELY_AUTHENTIC"},
                description = "INCONCLUSIVE whenever evidence is absent or weak; it is not \"authentic\".")
        @Nullable
        String conclusion,

        @Nullable String words,
        List<String> reasons,
        List<FindingView> findings,
        @Nullable MediaView media,
        List<HashView> hashes,

        @Schema(description = "The rule that combined the findings.", examples = "assessment.v1") @Nullable
        String ruleVersion,

        @Nullable Instant examinedAt) {

    static AssessmentView of(Assessment assessment) {
        return new AssessmentView(
                Wire.state(assessment.getConclusion(), ""),
                Wire.text(assessment.getWords()),
                List.copyOf(assessment.getReasonsList()),
                assessment.getFindingsList().stream().map(FindingView::of).toList(),
                assessment.hasMedia()
                        ? new MediaView(
                                assessment.getMedia().getMediaType(),
                                assessment.getMedia().getWidth(),
                                assessment.getMedia().getHeight())
                        : null,
                assessment.getHashesList().stream().map(HashView::of).toList(),
                Wire.text(assessment.getRuleVersion()),
                Wire.time(assessment.hasExaminedAt(), assessment.getExaminedAt()));
    }

    /** What was decoded. */
    @Schema(name = "Media")
    public record MediaView(String mediaType, int width, int height) {}

    /** A hash of what was decoded. */
    @Schema(name = "MediaHash")
    public record HashView(
            @Schema(enumeration = {"PDQ", "SHA256"}) @Nullable
            String kind,

            String value,

            @Schema(description = "PDQ quality, 0 to 100.") int quality) {

        static HashView of(MediaHash hash) {
            return new HashView(Wire.state(hash.getKind(), ""), hash.getValue(), hash.getQuality());
        }
    }
}
