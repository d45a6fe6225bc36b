package dev.asli.compliance.scorecard;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Wilson's score interval for a proportion (E. B. Wilson, JASA 22, 1927). */
final class Wilson {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private Wilson() {}

    /**
     * @param k successes, 0..n; need not be whole, since clusters count by their mean
     * @param n trials, more than 0
     * @param level 0..1
     */
    static Interval interval(double k, double n, double level) {
        double z = STANDARD_NORMAL.inverseCumulativeProbability((1 + level) / 2);
        double p = k / n;
        double centre = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        return new Interval(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }
}
