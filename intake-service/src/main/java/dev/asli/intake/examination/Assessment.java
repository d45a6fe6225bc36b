package dev.asli.intake.examination;

import java.util.List;

/**
 * What detection-service found. Kept as it came; advice to people, never an effect.
 *
 * @param json the contract's Assessment as JSON
 * @param conclusion LIKELY_SYNTHETIC, INCONCLUSIVE or LIKELY_AUTHENTIC
 * @param pdq lower-case hex; empty where none was computed
 * @param detectors with the versions that ran; known only while it is being entered
 */
public record Assessment(
        String json, String conclusion, String pdq, String ruleVersion, List<DetectorVersion> detectors) {

    public Assessment {
        detectors = List.copyOf(detectors);
    }

    /** @param modelSha256 empty for a detector without a model file */
    public record DetectorVersion(String detector, String version, String modelSha256) {}
}
