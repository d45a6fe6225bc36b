package dev.asli.compliance.scorecard;

import dev.asli.compliance.scorecard.ScoringMethod.Estimation;
import java.util.List;

/**
 * The prior of one indicator, learned from the peers of the period by the method of moments (empirical Bayes), its
 * strength held within the method's limits.
 */
final class PeerPrior {

    private PeerPrior() {}

    /**
     * @param peers every intermediary's tally of this indicator, the one to be scored included
     * @return the fallback when too few peers have evidence
     */
    static Prior of(List<Tally> peers, Estimation estimation) {
        List<Tally> seen = peers.stream().filter(tally -> tally.n() > 0).toList();
        if (seen.size() < estimation.minimumPeers()) {
            return estimation.fallback();
        }
        double n = seen.stream().mapToDouble(Tally::n).sum();
        double k = seen.stream().mapToDouble(Tally::k).sum();
        double p = insideOpenUnit(k, n, estimation.fallback());
        double strength = Math.clamp(strength(seen, p, n), estimation.strengthFloor(), estimation.strengthCap());
        return new Prior(p * strength, (1 - p) * strength);
    }

    /** All good or all bad would give a prior that no evidence could move; the fallback's pseudo-counts prevent it. */
    private static double insideOpenUnit(double k, double n, Prior fallback) {
        boolean extreme = k <= 0 || k >= n;
        return extreme ? (k + fallback.a()) / (n + fallback.a() + fallback.b()) : k / n;
    }

    /** M = (pq - s²) / (s² - pq·K/N); infinite when the peers differ no more than chance would make them. */
    private static double strength(List<Tally> peers, double p, double n) {
        double pq = p * (1 - p);
        double variance = peers.stream()
                        .mapToDouble(tally -> tally.n() * Math.pow(tally.k() / tally.n() - p, 2))
                        .sum()
                / n;
        double excess = variance - pq * peers.size() / n;
        return excess <= 0 ? Double.POSITIVE_INFINITY : (pq - variance) / excess;
    }
}
