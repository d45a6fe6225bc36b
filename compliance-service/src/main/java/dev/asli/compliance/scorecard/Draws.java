package dev.asli.compliance.scorecard;

import dev.asli.compliance.scorecard.ScoringMethod.Aggregation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * The score under doubt: as many scores as the method asks for, each from rates drawn from the posteriors.
 *
 * @param sorted ascending, at least one
 */
record Draws(double[] sorted) {

    /** @param seed the same seed and evidence give the same draws */
    static Draws of(ScoringMethod method, List<Estimate> estimates, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, DoubleSupplier> rates = new HashMap<>();
        estimates.forEach(estimate ->
                rates.put(estimate.indicator().id(), estimate.posterior().draws(random)));
        double[] scores = new double[method.aggregation().draws()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Sum.of(method, estimates, estimate -> drawn(rates, estimate))
                    .score();
        }
        Arrays.sort(scores);
        return new Draws(scores);
    }

    private static double drawn(Map<String, DoubleSupplier> rates, Estimate estimate) {
        DoubleSupplier rate = rates.get(estimate.indicator().id());
        if (rate == null) {
            throw new IllegalStateException(
                    "No posterior for " + estimate.indicator().id());
        }
        return rate.getAsDouble();
    }

    Interval interval(Aggregation aggregation) {
        return new Interval(quantile(aggregation.low()), quantile(aggregation.high()));
    }

    /** Share of the draws that reach this score. */
    double probabilityOfAtLeast(double score) {
        return (double) Arrays.stream(sorted).filter(draw -> draw >= score).count() / sorted.length;
    }

    private double quantile(double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
