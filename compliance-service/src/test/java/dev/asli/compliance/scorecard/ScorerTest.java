package dev.asli.compliance.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asli.compliance.rulepack.LawBook;
import dev.asli.compliance.scorecard.Scorecard.Indicator;
import dev.asli.compliance.scorecard.Scorecard.LostPoint;
import dev.asli.compliance.scorecard.Scorecard.LostPoint.ByDeadline;
import dev.asli.compliance.scorecard.Scorecard.Missing;
import dev.asli.compliance.scorecard.Scorecard.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final String TWO_HOURS = "IN.ITR.3-2-b.intimate_impersonation_removal";
    private static final String ACKNOWLEDGE = "IN.ITR.3-2-a-i.acknowledge";
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Subject CHITRA = new Subject("chitra", "Chitra");

    private final ScoringMethod method = ScoringMethod.bundled();
    private final Scorer scorer = new Scorer(method, LawBook.bundled());

    @Test
    void measuresByDeadlinesWhatHasANumberAndLeavesEvents() {
        Scorecard card = card(List.of());

        assertThat(missing(card, Missing.NO_EVIDENCE)).containsExactly("T1", "T2", "T3", "T4", "T5");
        assertThat(missing(card, Missing.NOT_MEASURED_YET)).hasSize(15).contains("T6", "Q1", "C1", "C2", "S1");
    }

    @Test
    void nothingKnownIsNoScoreAtAll() {
        Scorecard card = card(List.of());

        assertThat(card.score()).isEmpty();
        assertThat(card.interval()).isEmpty();
        assertThat(card.lostPoints()).isEmpty();
        assertThat(card.grade()).isEqualTo("NR");
        assertThat(card.gradeReasons()).containsExactly("COVERAGE_TOO_LOW", "TOO_FEW_CRITICAL");
        assertThat(card.words()).hasSize(2).allMatch(sentence -> sentence.startsWith("Not rated: "));
    }

    @Test
    void littleEvidenceShowsFiguresWithoutAGrade() {
        Scorecard card = card(Made.contributions(TWO_HOURS, 1, 2));
        Indicator t1 = card.indicators().getFirst();

        assertThat(card.grade()).isEqualTo("NR");
        assertThat(t1.k()).isEqualTo(1);
        assertThat(t1.n()).isEqualTo(2);
        assertThat(t1.thin()).isTrue();
        assertThat(t1.figures().orElseThrow().mean()).isCloseTo(0.5, within(1e-12));
        assertThat(card.score()).hasValueCloseTo(50.0, within(1e-9));
        assertThat(card.coverage()).isCloseTo(0.14, within(1e-12));
    }

    @Test
    void fiveHundredComplaintsAboutOneItemAreOneCluster() {
        List<Contribution> brigade = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            brigade.add(Made.contribution(TWO_HOURS, "one-item", i % 2 == 0));
        }
        Indicator t1 = card(brigade).indicators().getFirst();

        assertThat(t1.n()).isEqualTo(1);
        assertThat(t1.k()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theLedgerLeadsToEveryFailingDeadlineAndSumsToTheLoss() {
        List<Contribution> made = new ArrayList<>(Made.contributions(TWO_HOURS, 3, 5));
        made.add(Made.contribution(TWO_HOURS, "cluster-4", false));
        made.addAll(Made.contributions(ACKNOWLEDGE, 2, 3));
        Scorecard card = card(made);

        assertThat(card.lostPoints().stream().mapToDouble(LostPoint::points).sum())
                .isCloseTo(100 - card.score().orElseThrow(), within(1e-9));
        assertThat(card.lostPoints())
                .filteredOn(ByDeadline.class::isInstance)
                .map(line -> ((ByDeadline) line).deadlineId())
                .containsExactlyInAnyOrderElementsOf(made.stream()
                        .filter(one -> !one.good())
                        .map(Contribution::deadlineId)
                        .toList());
        assertThat(card.lostPoints()).allMatch(line -> line.points() > 0);
    }

    @Test
    void thePriorIsLearnedFromFourPeersUpwards() {
        Map<Subject, List<Contribution>> all = new HashMap<>();
        all.put(CHITRA, Made.contributions(TWO_HOURS, 0, 1));
        for (int i = 0; i < 2; i++) {
            all.put(new Subject("peer-" + i, "Peer"), Made.contributions(TWO_HOURS, 9, 10));
        }
        double alone = mean(scorer.cards(all, NOW));
        all.put(new Subject("peer-2", "Peer"), Made.contributions(TWO_HOURS, 9, 10));
        double among = mean(scorer.cards(all, NOW));

        assertThat(alone).isCloseTo(0.25, within(1e-12));
        assertThat(among).isGreaterThan(0.6);
    }

    @Test
    void theSameEvidenceGivesTheSameCardToTheLastDigit() {
        List<Contribution> made = Made.contributions(TWO_HOURS, 3, 9);

        assertThat(card(made)).isEqualTo(card(made));
    }

    @Test
    void aCriticalRateClearlyBelowTheLimitCapsTheGrade() {
        Map<String, Tally> tallies = new HashMap<>();
        Map<String, Prior> priors = new HashMap<>();
        method.indicators().forEach(indicator -> {
            tallies.put(indicator.id(), new Tally(3000, 3000, List.of()));
            priors.put(indicator.id(), new Prior(0.5, 0.5));
        });
        Scorecard flawless = scorer.card(CHITRA, tallies, priors, NOW);
        tallies.put("T1", new Tally(40, 100, List.of()));
        Scorecard capped = scorer.card(CHITRA, tallies, priors, NOW);
        tallies.put("T1", new Tally(48, 100, List.of()));
        Scorecard notClearly = scorer.card(CHITRA, tallies, priors, NOW);

        assertThat(flawless.grade()).isEqualTo("A");
        assertThat(capped.grade()).isEqualTo("C");
        assertThat(capped.gradeReasons()).containsExactly("CAP1");
        assertThat(notClearly.grade()).isEqualTo("A");
        assertThat(notClearly.gradeReasons()).isEmpty();
    }

    private double mean(List<Scorecard> cards) {
        return cards.stream()
                .filter(card -> card.subject().equals(CHITRA))
                .map(card ->
                        card.indicators().getFirst().figures().orElseThrow().mean())
                .findFirst()
                .orElseThrow();
    }

    private Scorecard card(List<Contribution> contributions) {
        return scorer.cards(Map.of(CHITRA, contributions), NOW).getFirst();
    }

    private static List<String> missing(Scorecard card, Missing why) {
        return card.indicators().stream()
                .filter(indicator -> indicator.missing().filter(why::equals).isPresent())
                .map(indicator -> indicator.definition().id())
                .toList();
    }
}
