package dev.asli.compliance.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a duty was done, counted over clusters.
 *
 * @param k sum of the clusters' means, 0..n
 * @param n number of clusters
 * @param failing for each cluster with a failure, its failing deadlines; in the order they were given
 */
record Tally(double k, int n, List<List<Contribution>> failing) {

    static final Tally NONE = new Tally(0, 0, List.of());

    Tally {
        failing = List.copyOf(failing);
    }

    static Tally of(List<Contribution> contributions) {
        Map<String, List<Contribution>> clusters = new LinkedHashMap<>();
        contributions.forEach(one ->
                clusters.computeIfAbsent(one.cluster(), c -> new ArrayList<>()).add(one));
        double k = clusters.values().stream().mapToDouble(Tally::meanOfGood).sum();
        List<List<Contribution>> failing = clusters.values().stream()
                .map(cluster -> cluster.stream().filter(one -> !one.good()).toList())
                .filter(bad -> !bad.isEmpty())
                .toList();
        return new Tally(k, clusters.size(), failing);
    }

    boolean hasEvidence() {
        return n > 0;
    }

    private static double meanOfGood(List<Contribution> cluster) {
        return cluster.stream().mapToInt(one -> one.good() ? 1 : 0).average().orElse(0);
    }
}
