package dev.asli.compliance.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asli.compliance.rulepack.LawBook;
import dev.asli.compliance.scorecard.Scorecard.LostPoint;
import dev.asli.compliance.scorecard.Scorecard.LostPoint.ByDeadline;
import dev.asli.compliance.scorecard.Scorecard.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The made-up counts of the method's reference arithmetic (a Python program outside this repository), to the digit. */
class ReferenceExampleTest {

    private static final ScoringMethod METHOD = ScoringMethod.bundled();
    private static final Map<String, int[]> COUNTS = Map.ofEntries(
            Map.entry("T1", new int[] {31, 40}),
            Map.entry("T3", new int[] {52, 70}),
            Map.entry("T4", new int[] {88, 90}),
            Map.entry("T5", new int[] {70, 88}),
            Map.entry("T6", new int[] {60, 80}),
            Map.entry("Q1", new int[] {45, 60}),
            Map.entry("Q2", new int[] {9, 12}),
            Map.entry("Q3", new int[] {27, 30}),
            Map.entry("R1", new int[] {33, 40}),
            Map.entry("L1", new int[] {6, 6}),
            Map.entry("L2", new int[] {22, 48}),
            Map.entry("L3", new int[] {5, 24}),
            Map.entry("L4", new int[] {39, 40}),
            Map.entry("C1", new int[] {60, 90}),
            Map.entry("C2", new int[] {10, 12}),
            Map.entry("S1", new int[] {11, 12}),
            Map.entry("S2", new int[] {7, 10}));
    private static final Map<String, Double> LOST = Map.ofEntries(
            Map.entry("T1", 4.2363421498),
            Map.entry("T3", 2.7596743147),
            Map.entry("T4", 0.1504133051),
            Map.entry("T5", 0.973103999),
            Map.entry("T6", 0.9414103332),
            Map.entry("Q1", 1.9340141595),
            Map.entry("Q2", 1.1554312534),
            Map.entry("Q3", 0.5612094659),
            Map.entry("R1", 1.373036307),
            Map.entry("L1", 0.3986942282),
            Map.entry("L2", 3.3512882765),
            Map.entry("L3", 2.2684326776),
            Map.entry("L4", 0.0974585891),
            Map.entry("C1", 1.8124257083),
            Map.entry("C2", 0.9801543204),
            Map.entry("S1", 0.3362316764),
            Map.entry("S2", 0.2540417111));

    private final Scorecard card = card();

    @Test
    void theScoreIsTheReferences() {
        assertThat(card.score()).hasValueCloseTo(76.41663752496677, within(1e-9));
        assertThat(card.coverage()).isCloseTo(0.86, within(1e-12));
    }

    @Test
    void theIntervalIsTheReferencesButForTheLuckOfTheDraws() {
        Interval interval = card.interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(73.2, within(0.25));
        assertThat(interval.high()).isCloseTo(79.3, within(0.25));
    }

    @Test
    void aPointScoreInsideABandIsNotEnoughForIt() {
        assertThat(card.grade()).isEqualTo("C");
        assertThat(card.gradeReasons()).isEmpty();
    }

    @Test
    void theLedgerIsTheReferencesAndSumsToTheLoss() {
        Map<String, Double> lost = card.lostPoints().stream()
                .collect(Collectors.groupingBy(LostPoint::indicator, Collectors.summingDouble(LostPoint::points)));

        assertThat(lost).hasSameSizeAs(LOST);
        LOST.forEach((indicator, points) ->
                assertThat(lost.get(indicator)).as(indicator).isCloseTo(points, within(1e-9)));
        assertThat(card.lostPoints().stream().mapToDouble(LostPoint::points).sum())
                .isCloseTo(100 - card.score().orElseThrow(), within(1e-9));
    }

    @Test
    void everyFailingDeadlineHasItsLineAndTheRestIsThePriors() {
        assertThat(card.lostPoints().stream()
                        .filter(line ->
                                line instanceof ByDeadline && line.indicator().equals("T1")))
                .hasSize(9);
        assertThat(card.lostPoints().stream().filter(line -> line.indicator().equals("L1")))
                .singleElement()
                .isInstanceOf(LostPoint.ByPrior.class);
        double prior = card.lostPoints().stream()
                .filter(line ->
                        line instanceof LostPoint.ByPrior && line.indicator().equals("T1"))
                .mapToDouble(LostPoint::points)
                .sum();
        assertThat(prior).as("one pseudo-failure against nine").isCloseTo(4.2363421498 / 10, within(1e-9));
    }

    @Test
    void whatHasNoEvidenceIsMissingAndNotZero() {
        assertThat(card.indicators())
                .filteredOn(indicator -> indicator.missing().isPresent())
                .extracting(indicator -> indicator.definition().id())
                .containsExactly("T2", "R2", "C3");
    }

    private static Scorecard card() {
        Map<String, Tally> tallies = new HashMap<>();
        Map<String, Prior> priors = new HashMap<>();
        COUNTS.forEach((indicator, count) -> {
            tallies.put(indicator, Tally.of(Made.contributions("ZZ.1", count[0], count[1])));
            priors.put(indicator, new Prior(4, 1));
        });
        return new Scorer(METHOD, LawBook.bundled())
                .card(new Subject("made-up", "Made Up"), tallies, priors, Instant.parse("2026-11-23T00:00:00Z"));
    }
}
