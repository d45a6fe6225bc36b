package dev.asli.compliance.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.compliance.deadline.Deadline;
import dev.asli.compliance.deadline.Proof;
import dev.asli.compliance.deadline.Standing;
import dev.asli.compliance.deadline.Standing.BreachedClosed;
import dev.asli.compliance.deadline.Standing.BreachedOpen;
import dev.asli.compliance.deadline.Standing.Contested;
import dev.asli.compliance.deadline.Standing.Met;
import dev.asli.compliance.deadline.Standing.MetLate;
import dev.asli.compliance.deadline.Standing.NotApplicable;
import dev.asli.compliance.deadline.Standing.NotStarted;
import dev.asli.compliance.deadline.Standing.Running;
import dev.asli.compliance.deadline.Standing.VoidDefective;
import dev.asli.compliance.deadline.Standing.Withdrawn;
import dev.asli.compliance.rulepack.LawBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CohortTest {

    private static final LawBook LAW = LawBook.bundled();
    private static final ScoringMethod METHOD = ScoringMethod.bundled();
    private static final Instant RECEIPT = Instant.parse("2026-11-20T12:30:00Z");
    private static final Instant DUE = Instant.parse("2026-11-20T14:30:00Z");

    @Test
    void closedEarlyButNotYetDueIsOut() {
        Standing early = new Met(RECEIPT.plusSeconds(60), Proof.CLAIM, List.of("r1"));

        assertThat(cohort(early, DUE.minusNanos(1))).isEmpty();
        assertThat(cohort(early, DUE)).singleElement().matches(Contribution::good);
    }

    @Test
    void excludedStatesAreOutBothWays() {
        BreachedOpen breach = new BreachedOpen(DUE, Optional.of(DUE), List.of("o1"));
        for (Standing out : List.of(
                new NotStarted(),
                new Running(List.of()),
                new VoidDefective(DUE),
                new Withdrawn(DUE),
                new NotApplicable(DUE),
                new Contested(breach, DUE))) {
            assertThat(cohort(out, DUE.plusSeconds(9))).as(out.word()).isEmpty();
        }
    }

    @Test
    void theToleranceForgivesTheProbesClockInTheScoreOnly() {
        Instant edge = DUE.plus(METHOD.cohort().tolerance());

        assertThat(METHOD.cohort().tolerance()).hasSeconds(120);
        assertThat(good(new MetLate(edge, Proof.CLAIM, List.of()))).isTrue();
        assertThat(good(new MetLate(edge.plusNanos(1), Proof.CLAIM, List.of()))).isFalse();
        assertThat(good(new BreachedClosed(edge, Proof.SIGHT, List.of()))).isTrue();
        assertThat(good(new BreachedClosed(edge.plusNanos(1), Proof.SIGHT, List.of())))
                .isFalse();
        assertThat(good(new BreachedOpen(DUE, Optional.of(DUE), List.of()))).isFalse();
    }

    @Test
    void aDutyWithoutANumberNeverMatures() {
        Deadline prompt = Deadline.start(UUID.randomUUID(), LAW.version("IN.ITR.3-1-cb@2026-02-20"), RECEIPT);
        TrackedDeadline tracked = new TrackedDeadline(prompt, "c", "ASLI-1");

        assertThat(Cohort.matured(List.of(tracked), Instant.MAX, METHOD.cohort()))
                .isEmpty();
    }

    @Test
    void carriesWhatLeadsBackToTheDeadline() {
        Deadline deadline = deadline(new BreachedOpen(DUE, Optional.of(DUE), List.of("o1")));
        List<Contribution> matured =
                Cohort.matured(List.of(new TrackedDeadline(deadline, "c", "ASLI-1")), DUE, METHOD.cohort());

        assertThat(matured)
                .containsExactly(new Contribution(
                        "IN.ITR.3-2-b.intimate_impersonation_removal",
                        deadline.id(),
                        "c",
                        false,
                        "rule 3(2)(b)",
                        "IN.ITR.3-2-b@2026-02-20",
                        List.of("o1"),
                        "ASLI-1"));
    }

    private static boolean good(Standing standing) {
        return cohort(standing, DUE.plusSeconds(9_999)).getFirst().good();
    }

    private static List<Contribution> cohort(Standing standing, Instant asOf) {
        TrackedDeadline tracked = new TrackedDeadline(deadline(standing), "c", "ASLI-1");
        return Cohort.matured(List.of(tracked), asOf, METHOD.cohort());
    }

    private static Deadline deadline(Standing standing) {
        Deadline started = Deadline.start(UUID.randomUUID(), LAW.version("IN.ITR.3-2-b@2026-02-20"), RECEIPT);
        return new Deadline(started.id(), started.terms(), RECEIPT, Optional.of(DUE), standing);
    }
}
