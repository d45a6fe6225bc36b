package dev.asli.compliance.scorecard;

import dev.asli.compliance.rulepack.LawBook;
import dev.asli.compliance.scorecard.Scorecard.Figures;
import dev.asli.compliance.scorecard.Scorecard.Indicator;
import dev.asli.compliance.scorecard.Scorecard.Missing;
import dev.asli.compliance.scorecard.Scorecard.Subject;
import dev.asli.compliance.scorecard.ScoringMethod.Estimation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes scorecards from matured contributions. Pure: the same contributions give the same card to the last digit. */
public final class Scorer {

    private final ScoringMethod method;
    private final Set<String> measured;

    /** @param law tells which indicators deadlines can measure */
    public Scorer(ScoringMethod method, LawBook law) {
        this.method = method;
        this.measured = Measured.byDeadlines(method, law);
    }

    public ScoringMethod method() {
        return method;
    }

    /**
     * One card for each intermediary. They are scored together because the priors are learned from all of them.
     *
     * @param contributions by intermediary, from {@link Cohort#matured}; an empty list for one without any
     * @return in the order of the map
     */
    public List<Scorecard> cards(Map<Subject, List<Contribution>> contributions, Instant asOf) {
        Map<Subject, Map<String, Tally>> tallies = new HashMap<>();
        contributions.forEach((subject, own) -> tallies.put(subject, tallies(own)));
        Map<String, Prior> priors = priors(tallies.values().stream().toList());
        return contributions.keySet().stream()
                .map(subject -> card(subject, tallies.getOrDefault(subject, Map.of()), priors, asOf))
                .toList();
    }

    private Map<String, Tally> tallies(List<Contribution> contributions) {
        Map<String, Tally> tallies = new HashMap<>();
        method.indicators().stream()
                .filter(indicator -> measured.contains(indicator.id()))
                .forEach(indicator -> tallies.put(
                        indicator.id(),
                        Tally.of(contributions.stream()
                                .filter(one -> indicator.obligations().contains(one.obligation()))
                                .toList())));
        return tallies;
    }

    private Map<String, Prior> priors(List<Map<String, Tally>> all) {
        Map<String, Prior> priors = new HashMap<>();
        method.indicators()
                .forEach(indicator -> priors.put(
                        indicator.id(),
                        PeerPrior.of(
                                all.stream()
                                        .map(tallies -> tallies.getOrDefault(indicator.id(), Tally.NONE))
                                        .toList(),
                                method.estimation())));
        return priors;
    }

    /** @param tallies by indicator; one that is absent is not measured yet */
    Scorecard card(Subject subject, Map<String, Tally> tallies, Map<String, Prior> priors, Instant asOf) {
        List<Indicator> indicators = new ArrayList<>();
        List<Estimate> estimates = new ArrayList<>();
        for (IndicatorDefinition definition : method.indicators()) {
            Tally tally = tallies.get(definition.id());
            if (tally == null || !tally.hasEvidence()) {
                Missing why = tally == null ? Missing.NOT_MEASURED_YET : Missing.NO_EVIDENCE;
                indicators.add(new Indicator(definition, 0, 0, Optional.empty(), Optional.of(why), false));
            } else {
                Prior prior =
                        priors.getOrDefault(definition.id(), method.estimation().fallback());
                Estimate estimate = Estimate.of(definition, tally, prior);
                estimates.add(estimate);
                indicators.add(shown(estimate));
            }
        }
        return summed(subject, asOf, indicators, estimates);
    }

    private Scorecard summed(Subject subject, Instant asOf, List<Indicator> indicators, List<Estimate> estimates) {
        if (estimates.isEmpty()) {
            Grading none = Grading.withoutEvidence(method);
            return new Scorecard(
                    subject,
                    method.id(),
                    asOf,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    none.grade(),
                    0,
                    none.reasons(),
                    indicators,
                    List.of(),
                    none.words());
        }
        double coverage = estimates.stream()
                .mapToDouble(estimate -> estimate.indicator().weight())
                .sum();
        Sum sum = Sum.of(method, estimates, estimate -> estimate.posterior().mean());
        Draws draws = Draws.of(method, estimates, seed(subject));
        Grading grading = Grading.of(method, estimates, coverage, draws);
        return new Scorecard(
                subject,
                method.id(),
                asOf,
                OptionalDouble.of(sum.score()),
                Optional.of(draws.interval(method.aggregation())),
                grading.grade(),
                coverage,
                grading.reasons(),
                indicators,
                Ledger.of(sum, estimates),
                grading.words());
    }

    private Indicator shown(Estimate estimate) {
        Estimation estimation = method.estimation();
        Tally tally = estimate.tally();
        Figures figures = new Figures(
                Wilson.interval(tally.k(), tally.n(), estimation.displayLevel()),
                estimate.posterior().mean(),
                estimate.posterior().credible(estimation.credibleLevel()));
        return new Indicator(
                estimate.indicator(),
                tally.k(),
                tally.n(),
                Optional.of(figures),
                Optional.empty(),
                tally.n() < estimation.minimumClusters());
    }

    /** From method and intermediary alone, so that two cards on the same evidence never differ by luck. */
    private long seed(Subject subject) {
        return (method.id() + "|" + subject.intermediary()).hashCode();
    }
}
