package dev.asli.gateway.exhibit.rest;

import dev.asli.contracts.detection.v1.Finding;
import dev.asli.contracts.detection.v1.Region;
import dev.asli.gateway.json.rest.Wire;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One detector's report. */
@Schema(name = "Finding")
public record FindingView(
        @Schema(examples = "face-detection") String detector,

        String detectorVersion,

        @Schema(description = "SHA-256 of the model file; absent for detectors without one.") @Nullable
        String modelSha256,

        @Schema(enumeration = {"SYNTHETIC", "AUTHENTIC", "NEUTRAL", "CANNOT_TELL", "NOT_APPLICABLE"}) @Nullable
        String bearing,

        @Schema(description = "True while the model's card does not meet the bar for more than a hint.")
        boolean indicative,

        @Schema(description = "Calibrated probability, 0 to 1, that the item is synthetic at prior 0.5.") @Nullable
        Double likelihood,

        @Schema(description = "In the model's own unit, for reproduction only.") @Nullable
        Double rawScore,

        List<String> reasons,
        @Nullable String words,
        Map<String, String> facts,
        List<RegionView> regions) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.getDetector(),
                finding.getDetectorVersion(),
                Wire.text(finding.getModelSha256()),
                Wire.state(finding.getBearing(), ""),
                finding.getIndicative(),
                finding.hasLikelihood() ? finding.getLikelihood() : null,
                finding.hasRawScore() ? finding.getRawScore() : null,
                List.copyOf(finding.getReasonsList()),
                Wire.text(finding.getWords()),
                Map.copyOf(finding.getFactsMap()),
                finding.getRegionsList().stream().map(RegionView::of).toList());
    }

    /** In pixels of the decoded image, origin top left. */
    @Schema(name = "Region")
    public record RegionView(String label, int x, int y, int width, int height, double confidence) {

        static RegionView of(Region region) {
            return new RegionView(
                    region.getLabel(),
                    region.getX(),
                    region.getY(),
                    region.getWidth(),
                    region.getHeight(),
                    region.getConfidence());
        }
    }
}
