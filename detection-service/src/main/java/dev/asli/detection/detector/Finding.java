package dev.asli.detection.detector;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * One detector's report.
 *
 * @param likelihood calibrated probability 0..1 of synthetic at prior 0.5; empty when the detector cannot say
 * @param rawScore in the model's own unit, for reproduction only
 * @param reasons stable codes; for CANNOT_TELL, why
 * @param words one English sentence for a person who is not an expert
 * @param facts what was read: stable keys, verbatim values of at most 256 characters
 */
public record Finding(
        DetectorInfo detector,
        Bearing bearing,
        OptionalDouble likelihood,
        OptionalDouble rawScore,
        List<String> reasons,
        String words,
        Map<String, String> facts,
        List<Region> regions) {

    public static final int LONGEST_FACT = 256;

    /** Control, direction and unassigned characters; the two joiners stay, as Indian scripts are spelt with them. */
    private static final String INVISIBLE = "[\\p{C}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]";

    public Finding {
        if (likelihood.isPresent() && !(likelihood.getAsDouble() >= 0 && likelihood.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("likelihood " + likelihood + " is not in 0..1");
        }
        reasons = List.copyOf(reasons);
        facts = readable(facts);
        regions = List.copyOf(regions);
    }

    public static Finding of(DetectorInfo detector, Bearing bearing, String reason, String words) {
        return new Finding(
                detector,
                bearing,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(reason),
                words,
                Map.of(),
                List.of());
    }

    public Finding withFacts(Map<String, String> read) {
        return new Finding(detector, bearing, likelihood, rawScore, reasons, words, read, regions);
    }

    public Finding withRegions(List<Region> found) {
        return new Finding(detector, bearing, likelihood, rawScore, reasons, words, facts, found);
    }

    public Finding withRawScore(double raw) {
        return new Finding(detector, bearing, likelihood, OptionalDouble.of(raw), reasons, words, facts, regions);
    }

    public Finding withScores(double calibrated, double raw) {
        return new Finding(
                detector,
                bearing,
                OptionalDouble.of(calibrated),
                OptionalDouble.of(raw),
                reasons,
                words,
                facts,
                regions);
    }

    /** Values come from hostile files and end on screens and in logs of others. */
    private static Map<String, String> readable(Map<String, String> facts) {
        Map<String, String> clean = new TreeMap<>();
        facts.forEach((key, value) -> {
            String visible = value.replaceAll(INVISIBLE, " ").strip();
            int end = Math.min(visible.length(), LONGEST_FACT);
            boolean splitsPair =
                    end > 0 && end < visible.length() && Character.isHighSurrogate(visible.charAt(end - 1));
            clean.put(key, visible.substring(0, splitsPair ? end - 1 : end));
        });
        return Map.copyOf(clean);
    }
}
