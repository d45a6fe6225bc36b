package dev.asli.compliance.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * An intermediary's figures as of one instant; an index of evidence, not a legal finding.
 *
 * @param method id of the scoring method
 * @param score 0..100; empty when no pillar has evidence
 * @param interval of the score, from the Monte Carlo draws; empty with it
 * @param grade a band of the method, or {@link #NOT_RATED}
 * @param coverage observed weight, 0..1
 * @param gradeReasons why not rated, or which cap holds
 * @param indicators every indicator of the method, in its order
 * @param lostPoints largest first; sums to 100 - score
 * @param words one English sentence for each grade reason
 */
public record Scorecard(
        Subject subject,
        String method,
        Instant asOf,
        OptionalDouble score,
        Optional<Interval> interval,
        String grade,
        double coverage,
        List<String> gradeReasons,
        List<Indicator> indicators,
        List<LostPoint> lostPoints,
        List<String> words) {

    public static final String NOT_RATED = "NR";

    public Scorecard {
        gradeReasons = List.copyOf(gradeReasons);
        indicators = List.copyOf(indicators);
        lostPoints = List.copyOf(lostPoints);
        words = List.copyOf(words);
    }

    /** @param intermediary its id in the register */
    public record Subject(String intermediary, String name) {}

    /**
     * @param k duties done, counted over clusters, 0..n
     * @param n matured clusters
     * @param figures empty when {@code missing} says why there are none
     * @param thin true when fewer clusters than the method's minimum stand behind it
     */
    public record Indicator(
            IndicatorDefinition definition,
            double k,
            int n,
            Optional<Figures> figures,
            Optional<Missing> missing,
            boolean thin) {}

    /**
     * @param wilson shown interval of the plain rate
     * @param mean of the posterior, which enters the score
     * @param credible interval of the posterior
     */
    public record Figures(Interval wilson, double mean, Interval credible) {}

    /** Why an indicator has no figure. Never read as zero, nor as compliance. */
    public enum Missing {
        /** Measured, but no matured deadline yet. */
        NO_EVIDENCE,
        /** The system does not measure this yet. */
        NOT_MEASURED_YET
    }

    /** Where points went. */
    public sealed interface LostPoint {
        /** Id of the indicator. */
        String indicator();

        /** Above 0. */
        double points();

        /** Lost to shrinkage: what the prior holds against anybody with this little evidence. */
        record ByPrior(String indicator, double points) implements LostPoint {}

        /** Lost to one deadline not met. */
        record ByDeadline(
                String indicator,
                double points,
                UUID deadlineId,
                String complaintReference,
                String clause,
                String version,
                List<String> evidence)
                implements LostPoint {
            public ByDeadline {
                evidence = List.copyOf(evidence);
            }
        }
    }
}
