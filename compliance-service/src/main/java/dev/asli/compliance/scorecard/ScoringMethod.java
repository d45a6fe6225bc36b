package dev.asli.compliance.scorecard;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Every number of the scoring method, read from scoring-method.yaml and scoring-annex.yaml; docs/scoring.md explains.
 *
 * @param indicators in the order of the file; weights sum to 1
 * @param bands best first, the last with lower bound 0
 */
public record ScoringMethod(
        String id,
        List<IndicatorDefinition> indicators,
        CohortRule cohort,
        Estimation estimation,
        Aggregation aggregation,
        List<Band> bands,
        GradeRule gradeRule,
        List<Cap> caps) {

    public ScoringMethod {
        indicators = List.copyOf(indicators);
        bands = List.copyOf(bands);
        caps = List.copyOf(caps);
    }

    /** The method that travels with this service. */
    public static ScoringMethod bundled() {
        return ScoringMethodReader.bundled();
    }

    /** Which deadlines count, and how late is still in time for the score (never for the standing). */
    public record CohortRule(Set<String> excludedStates, Duration tolerance) {
        public CohortRule {
            excludedStates = Set.copyOf(excludedStates);
        }
    }

    /**
     * @param minimumPeers with fewer, the fallback prior
     * @param strengthFloor lower limit of a0 + b0 for a prior learned from peers
     * @param strengthCap upper limit of the same
     * @param credibleLevel of the posterior interval, 0..1
     * @param displayLevel of the Wilson interval, 0..1
     * @param minimumClusters below it an indicator is thin
     */
    public record Estimation(
            int minimumPeers,
            Prior fallback,
            double strengthFloor,
            double strengthCap,
            double credibleLevel,
            double displayLevel,
            int minimumClusters) {}

    /**
     * @param floor lowest value of a pillar, so that one zero does not wipe out all others
     * @param draws Monte Carlo draws
     * @param low lower quantile of the score interval, 0..1
     * @param high upper quantile of the score interval, 0..1
     */
    public record Aggregation(double floor, int draws, double low, double high) {}

    /** @param lower smallest score of the band, 0..100 */
    public record Band(String grade, double lower) {}

    /**
     * @param probability a band is awarded when the score reaches it at least this surely
     * @param coverage smallest observed weight for a grade, 0..1
     * @param criticalIndicators together need the minimum of clusters for a grade
     */
    public record GradeRule(double probability, double coverage, List<String> criticalIndicators) {
        public GradeRule {
            criticalIndicators = List.copyOf(criticalIndicators);
        }
    }

    /** No better than {@code maxGrade} when Pr(rate of {@code indicator} &lt; {@code rateBelow}) ≥ {@code probability}. */
    public record Cap(String id, String maxGrade, String indicator, double rateBelow, double probability) {}
}
