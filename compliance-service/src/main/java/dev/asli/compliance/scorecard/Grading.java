package dev.asli.compliance.scorecard;

import dev.asli.compliance.scorecard.ScoringMethod.Band;
import dev.asli.compliance.scorecard.ScoringMethod.Cap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The grade and what stands behind it.
 *
 * @param reasons codes: COVERAGE_TOO_LOW, TOO_FEW_CRITICAL, or the id of a cap that lowered the grade
 * @param words one English sentence for each reason
 */
record Grading(String grade, List<String> reasons, List<String> words) {

    private record Reason(String code, String words) {}

    /** @param coverage observed weight, 0..1 */
    static Grading of(ScoringMethod method, List<Estimate> estimates, double coverage, Draws draws) {
        List<Reason> withheld = withheld(method, estimates, coverage);
        if (!withheld.isEmpty()) {
            return new Grading(Scorecard.NOT_RATED, withheld);
        }
        int place = place(method, draws);
        List<Reason> holding = new ArrayList<>();
        for (Cap cap : method.caps()) {
            int limit = placeOf(method, cap.maxGrade());
            if (limit > place && holds(cap, estimates)) {
                place = limit;
                holding.add(capped(cap));
            }
        }
        return new Grading(method.bands().get(place).grade(), holding);
    }

    /** Not rated for want of any evidence at all. */
    static Grading withoutEvidence(ScoringMethod method) {
        return new Grading(Scorecard.NOT_RATED, withheld(method, List.of(), 0));
    }

    private Grading(String grade, List<Reason> reasons) {
        this(
                grade,
                reasons.stream().map(Reason::code).toList(),
                reasons.stream().map(Reason::words).toList());
    }

    private static List<Reason> withheld(ScoringMethod method, List<Estimate> estimates, double coverage) {
        List<Reason> reasons = new ArrayList<>();
        double needed = method.gradeRule().coverage();
        if (coverage < needed) {
            reasons.add(new Reason(
                    "COVERAGE_TOO_LOW",
                    String.format(
                            Locale.ENGLISH,
                            "Not rated: only %.0f %% of the method's weight has evidence, and a grade needs %.0f %%.",
                            100 * coverage,
                            100 * needed)));
        }
        List<String> critical = method.gradeRule().criticalIndicators();
        int clusters = estimates.stream()
                .filter(estimate -> critical.contains(estimate.indicator().id()))
                .mapToInt(estimate -> estimate.tally().n())
                .sum();
        int minimum = method.estimation().minimumClusters();
        if (clusters < minimum) {
            reasons.add(new Reason(
                    "TOO_FEW_CRITICAL",
                    "Not rated: %s have %d matured clusters together, and a grade needs %d."
                            .formatted(String.join(" and ", critical), clusters, minimum)));
        }
        return reasons;
    }

    /** The best band that the draws reach surely enough; bands are listed best first. */
    private static int place(ScoringMethod method, Draws draws) {
        List<Band> bands = method.bands();
        for (int i = 0; i < bands.size(); i++) {
            if (draws.probabilityOfAtLeast(bands.get(i).lower())
                    >= method.gradeRule().probability()) {
                return i;
            }
        }
        return bands.size() - 1;
    }

    private static int placeOf(ScoringMethod method, String grade) {
        return method.bands().stream().map(Band::grade).toList().indexOf(grade);
    }

    private static boolean holds(Cap cap, List<Estimate> estimates) {
        return estimates.stream()
                .filter(estimate -> estimate.indicator().id().equals(cap.indicator()))
                .anyMatch(estimate -> estimate.posterior().probabilityBelow(cap.rateBelow()) >= cap.probability());
    }

    private static Reason capped(Cap cap) {
        return new Reason(
                cap.id(),
                String.format(
                        Locale.ENGLISH,
                        "No better than %s: the rate of %s is below %.0f %% with a probability of at least %.0f %%.",
                        cap.maxGrade(),
                        cap.indicator(),
                        100 * cap.rateBelow(),
                        100 * cap.probability()));
    }
}
