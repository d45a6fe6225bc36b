package dev.asli.compliance.scorecard;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** What is believed of a rate after the evidence: Beta(a, b), both above 0. */
record Posterior(double a, double b) {

    double mean() {
        return a / (a + b);
    }

    /** The central interval that holds the rate with the probability {@code level}, 0..1. */
    Interval credible(double level) {
        BetaDistribution beta = BetaDistribution.of(a, b);
        return new Interval(
                beta.inverseCumulativeProbability((1 - level) / 2), beta.inverseCumulativeProbability((1 + level) / 2));
    }

    double probabilityBelow(double rate) {
        return BetaDistribution.of(a, b).cumulativeProbability(rate);
    }

    DoubleSupplier draws(RandomGenerator random) {
        return BetaDistribution.of(a, b).createSampler(random::nextLong)::sample;
    }
}
