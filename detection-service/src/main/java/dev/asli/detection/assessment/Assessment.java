package dev.asli.detection.assessment;

import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Rule {@value #RULE_VERSION} (docs/model-cards/assessment.md). Evidence counts when its detector's card meets the bar for
 * more than a hint; hints are passed on in words and never decide.
 *
 * @param reasons stable codes, in the order they weighed
 * @param words one or two English sentences
 */
public record Assessment(Conclusion conclusion, List<String> reasons, String words) {

    public static final String RULE_VERSION = "assessment.v1";

    public Assessment {
        reasons = List.copyOf(reasons);
    }

    public static Assessment of(List<Finding> findings) {
        boolean synthetic = evidence(findings, Bearing.SYNTHETIC);
        boolean authentic = evidence(findings, Bearing.AUTHENTIC);
        boolean hint = findings.stream()
                .anyMatch(finding -> finding.detector().indicative() && finding.bearing() == Bearing.SYNTHETIC);
        boolean incomplete = findings.stream()
                .anyMatch(finding -> finding.reasons().contains("MODEL_UNAVAILABLE")
                        || finding.reasons().contains("DETECTOR_FAILED"));
        List<String> reasons = new ArrayList<>();
        add(reasons, synthetic, "DECLARED_OR_PROVEN_SYNTHETIC");
        add(reasons, authentic, "ORIGIN_PROVEN");
        add(reasons, synthetic && authentic, "EVIDENCE_CONTRADICTS");
        add(reasons, hint, "INDICATIVE_MODEL_HINTS_SYNTHETIC");
        add(reasons, !synthetic && !authentic && !hint, "NO_EVIDENCE_EITHER_WAY");
        add(reasons, incomplete, "EXAMINATION_INCOMPLETE");
        Conclusion conclusion = conclude(synthetic, authentic);
        return new Assessment(conclusion, reasons, words(conclusion, synthetic, hint));
    }

    private static Conclusion conclude(boolean synthetic, boolean authentic) {
        if (synthetic == authentic) {
            return Conclusion.INCONCLUSIVE;
        }
        return synthetic ? Conclusion.LIKELY_SYNTHETIC : Conclusion.LIKELY_AUTHENTIC;
    }

    private static String words(Conclusion conclusion, boolean contradictory, boolean hint) {
        return switch (conclusion) {
            case LIKELY_SYNTHETIC ->
                hint
                        ? "The file itself says it was generated, and its pixels resemble generated pictures. The statement can be added by anyone, so a person should weigh it."
                        : "The file itself says it was generated. Such a statement can be added by anyone, so a person should weigh it.";
            case LIKELY_AUTHENTIC -> "There is positive evidence of where this picture comes from.";
            case INCONCLUSIVE -> {
                if (contradictory) {
                    yield "The evidence contradicts itself, so the examination could not tell.";
                }
                yield hint
                        ? "One experimental model hints that the picture may be generated; that is too weak to conclude from, so the examination could not tell."
                        : "The examination could not tell. Nothing found speaks for or against the picture, which does not make it genuine.";
            }
        };
    }

    private static boolean evidence(List<Finding> findings, Bearing bearing) {
        return findings.stream().anyMatch(finding -> !finding.detector().indicative() && finding.bearing() == bearing);
    }

    private static void add(List<String> reasons, boolean applies, String code) {
        if (applies) {
            reasons.add(code);
        }
    }
}
