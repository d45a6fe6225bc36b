package dev.asli.compliance.scorecard;

import dev.asli.compliance.scorecard.Scorecard.LostPoint;
import dev.asli.compliance.scorecard.Scorecard.LostPoint.ByDeadline;
import dev.asli.compliance.scorecard.Scorecard.LostPoint.ByPrior;
import dev.asli.compliance.scorecard.Sum.Pillar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every lost point led back to where it was lost. Pillars share 100 - score in proportion to W·(-ln x), indicators their
 * pillar's loss in proportion to w·(1 - v); inside an indicator the prior's share comes first and the rest goes equally
 * to the failing clusters, inside a cluster equally to its failing deadlines.
 */
final class Ledger {

    private Ledger() {}

    static List<LostPoint> of(Sum sum, List<Estimate> estimates) {
        double lost = 100 - sum.score();
        double pull = sum.pillars().values().stream().mapToDouble(Pillar::pull).sum();
        if (pull <= 0) {
            return List.of();
        }
        Map<String, Double> shortfalls = estimates.stream()
                .collect(Collectors.groupingBy(
                        estimate -> estimate.indicator().pillar(), Collectors.summingDouble(Ledger::shortfall)));
        List<LostPoint> lines = new ArrayList<>();
        for (Estimate estimate : estimates) {
            String pillar = estimate.indicator().pillar();
            Pillar of = sum.pillars().get(pillar);
            double whole = shortfalls.getOrDefault(pillar, 0.0);
            if (of != null && whole > 0) {
                lines.addAll(lines(estimate, lost * of.pull() / pull * shortfall(estimate) / whole));
            }
        }
        lines.sort(Comparator.comparingDouble(LostPoint::points).reversed());
        return List.copyOf(lines);
    }

    private static double shortfall(Estimate estimate) {
        return estimate.indicator().weight() * (1 - estimate.posterior().mean());
    }

    private static List<LostPoint> lines(Estimate estimate, double points) {
        String indicator = estimate.indicator().id();
        List<List<Contribution>> failing = estimate.tally().failing();
        double byPrior = failing.isEmpty() ? points : points * estimate.shareOfPrior();
        List<LostPoint> lines = new ArrayList<>();
        lines.add(new ByPrior(indicator, byPrior));
        for (List<Contribution> cluster : failing) {
            double each = (points - byPrior) / failing.size() / cluster.size();
            cluster.forEach(one -> lines.add(new ByDeadline(
                    indicator,
                    each,
                    one.deadlineId(),
                    one.complaintReference(),
                    one.clause(),
                    one.version(),
                    one.evidence())));
        }
        return lines;
    }
}
