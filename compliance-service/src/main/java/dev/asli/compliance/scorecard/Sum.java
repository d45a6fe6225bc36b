package dev.asli.compliance.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Indicators summed to one score: inside a pillar the weighted arithmetic mean, across pillars the weighted geometric
 * mean, so that a pillar can be made good by others only in part.
 *
 * @param score 0..100
 * @param pillars those with evidence, in the order of the method
 */
record Sum(double score, Map<String, Pillar> pillars) {

    /**
     * @param weight share among the pillars with evidence; they sum to 1
     * @param value 0..1, not below the floor
     */
    record Pillar(double weight, double value) {

        /** How much of the geometric mean's distance from 1 this pillar makes; not negative. */
        double pull() {
            return -weight * Math.log(value);
        }
    }

    /** @param estimates at least one; a missing indicator's weight moves inside its pillar, a missing pillar's to all */
    static Sum of(ScoringMethod method, List<Estimate> estimates, ToDoubleFunction<Estimate> value) {
        Map<String, Double> weighted = new LinkedHashMap<>();
        Map<String, Double> observed = new LinkedHashMap<>();
        for (Estimate estimate : estimates) {
            String pillar = estimate.indicator().pillar();
            double weight = estimate.indicator().weight();
            weighted.merge(pillar, weight * value.applyAsDouble(estimate), Double::sum);
            observed.merge(pillar, weight, Double::sum);
        }
        Map<String, Double> whole = new LinkedHashMap<>();
        method.indicators().stream()
                .filter(indicator -> observed.containsKey(indicator.pillar()))
                .forEach(indicator -> whole.merge(indicator.pillar(), indicator.weight(), Double::sum));
        double all = whole.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Pillar> pillars = new LinkedHashMap<>();
        whole.forEach((pillar, weight) -> pillars.put(
                pillar,
                new Pillar(
                        weight / all,
                        Math.max(
                                method.aggregation().floor(),
                                weighted.getOrDefault(pillar, 0.0) / observed.getOrDefault(pillar, 1.0)))));
        double pull = pillars.values().stream().mapToDouble(Pillar::pull).sum();
        return new Sum(100 * Math.exp(-pull), pillars);
    }
}
