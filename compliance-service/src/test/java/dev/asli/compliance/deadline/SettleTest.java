package dev.asli.compliance.deadline;

import static dev.asli.compliance.rulepack.EventType.ACCESS_DISABLED;
import static dev.asli.compliance.rulepack.EventType.COMPLAINT_ACKNOWLEDGED;
import static dev.asli.compliance.rulepack.EventType.COMPLAINT_RESOLVED;
import static dev.asli.compliance.rulepack.EventType.CONTENT_REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.compliance.deadline.Happening.Answered;
import dev.asli.compliance.deadline.Happening.Observed;
import dev.asli.compliance.deadline.Happening.Swept;
import dev.asli.compliance.deadline.Happening.TakenBack;
import dev.asli.compliance.deadline.Standing.BreachedClosed;
import dev.asli.compliance.deadline.Standing.BreachedOpen;
import dev.asli.compliance.deadline.Standing.Contested;
import dev.asli.compliance.deadline.Standing.Met;
import dev.asli.compliance.deadline.Standing.MetLate;
import dev.asli.compliance.deadline.Standing.NotStarted;
import dev.asli.compliance.deadline.Standing.Running;
import dev.asli.compliance.deadline.Standing.VoidDefective;
import dev.asli.compliance.deadline.Standing.Withdrawn;
import dev.asli.compliance.rulepack.Counting;
import dev.asli.compliance.rulepack.EventType;
import dev.asli.compliance.rulepack.LawBook;
import dev.asli.compliance.rulepack.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettleTest {

    private static final LawBook LAW = LawBook.bundled();
    private static final Instant RECEIPT = Instant.parse("2026-11-20T12:30:00Z");

    private final Deadline removal = started("IN.ITR.3-2-b@2026-02-20");
    private final Deadline request = started("IN.ITR.3-2-a-i-proviso@2026-02-20");
    private final Deadline acknowledgement = started("IN.ITR.3-2-a-i.ack@2021-02-25");
    private final Instant due = removal.dueAt().orElseThrow();

    @Test
    void startsRunningWithEverythingFrozen() {
        assertThat(removal.standing()).isEqualTo(new Running(List.of()));
        assertThat(removal.dueAt()).contains(Instant.parse("2026-11-20T14:30:00Z"));
        assertThat(removal.duty()).isEqualTo(Duty.REMOVE);
        assertThat(removal.packDigest()).matches("[0-9a-f]{64}");
    }

    @Test
    void aClaimOfRemovalInTimeMeetsIt() {
        assertThat(standing(removal, removed(due))).isEqualTo(new Met(due, Proof.CLAIM, List.of("r1")));
    }

    @Test
    void disablingAccessMeetsItToo() {
        assertThat(standing(removal, new Answered(ACCESS_DISABLED, due.minusSeconds(1), "r1")))
                .isInstanceOf(Met.class);
    }

    @Test
    void theIntermediarysOwnLateTimeIsLate() {
        assertThat(standing(removal, removed(due.plusNanos(1)))).isInstanceOf(MetLate.class);
    }

    @Test
    void aReasonedRefusalMeetsADutyToRespondButNeverOneToRemove() {
        Answered refusal = new Answered(COMPLAINT_RESOLVED, RECEIPT.plusSeconds(60), "r1");

        assertThat(standing(request, refusal)).isEqualTo(new Met(RECEIPT.plusSeconds(60), Proof.WORDS, List.of("r1")));
        assertThat(standing(removal, refusal)).isInstanceOf(Running.class);
    }

    @Test
    void anAcknowledgementMeetsOnlyTheDutyToAcknowledge() {
        Answered acknowledged = new Answered(COMPLAINT_ACKNOWLEDGED, RECEIPT, "r1");

        assertThat(standing(acknowledgement, acknowledged)).isInstanceOf(Met.class);
        assertThat(standing(request, acknowledged)).isInstanceOf(Running.class);
    }

    @Test
    void aSightingAtTheDueTimeIsABreachOfARemoval() {
        assertThat(standing(removal, up(due, "o1"))).isEqualTo(new BreachedOpen(due, Optional.of(due), List.of("o1")));
    }

    @Test
    void aSightingBeforeTheDueTimeChangesNothing() {
        assertThat(removal.settle(up(due.minusNanos(1), "o1"))).isSameAs(removal);
    }

    @Test
    void thatNobodyLookedIsNoBreachOfARemoval() {
        assertThat(removal.settle(new Swept(due.plusSeconds(86_400), List.of("n1"))))
                .isSameAs(removal);
    }

    @Test
    void silenceWithProofOfDeliveryIsABreachOfADutyToAnswer() {
        Instant end = request.dueAt().orElseThrow();

        assertThat(request.settle(new Swept(end, List.of("n1")))).isSameAs(request);
        assertThat(standing(request, new Swept(end.plusNanos(1), List.of("n1"))))
                .isEqualTo(new BreachedOpen(end, Optional.empty(), List.of("n1")));
    }

    @Test
    void silenceWithoutProofOfDeliveryProvesNothing() {
        assertThat(request.settle(new Swept(RECEIPT.plusSeconds(1_000_000), List.of())))
                .isSameAs(request);
    }

    @Test
    void aSightingNeverBreachesADutyToAnswer() {
        Instant later = request.dueAt().orElseThrow().plusSeconds(1);

        assertThat(request.settle(up(later, "o1"))).isSameAs(request);
    }

    @Test
    void anAnswerInTimeThatIsLearnedOfLateUndoesTheSilence() {
        Instant end = request.dueAt().orElseThrow();

        assertThat(standing(
                        request,
                        new Swept(end.plusSeconds(9), List.of("n1")),
                        new Answered(COMPLAINT_RESOLVED, end, "r1")))
                .isEqualTo(new Met(end, Proof.WORDS, List.of("n1", "r1")));
    }

    @Test
    void anAnswerAfterTheSilenceClosesTheBreach() {
        Instant end = request.dueAt().orElseThrow();

        assertThat(standing(
                        request,
                        new Swept(end.plusSeconds(9), List.of("n1")),
                        new Answered(COMPLAINT_RESOLVED, end.plusSeconds(60), "r1")))
                .isEqualTo(new BreachedClosed(end.plusSeconds(60), Proof.WORDS, List.of("n1", "r1")));
    }

    @Test
    void aClaimThatASightingAfterTheDueTimeContradictsIsABreachWithBothAsEvidence() {
        Instant seen = due.plusSeconds(300);

        assertThat(standing(removal, removed(due.minusSeconds(60)), up(seen, "o1")))
                .isEqualTo(new BreachedOpen(seen, Optional.of(seen), List.of("r1", "o1")));
    }

    @Test
    void aClaimThatASightingBeforeTheDueTimeContradictsLetsTimeRunOn() {
        assertThat(standing(removal, removed(due.minusSeconds(60)), up(due.minusSeconds(30), "o1")))
                .isEqualTo(new Running(List.of("r1", "o1")));
    }

    @Test
    void aSightingBeforeTheClaimedInstantContradictsNothing() {
        assertThat(standing(removal, removed(due.minusSeconds(60)), up(due.minusSeconds(90), "o1")))
                .isInstanceOf(Met.class);
    }

    @Test
    void seenDownInTimeIsMetThen() {
        assertThat(standing(removal, down(due.minusSeconds(60), "o1")))
                .isEqualTo(new Met(due.minusSeconds(60), Proof.SIGHT, List.of("o1")));
    }

    @Test
    void seenDownOnlyAfterTheDueTimeGoesTheIntermediarysWay() {
        assertThat(standing(removal, up(due.minusSeconds(600), "o1"), down(due.plusSeconds(600), "o2")))
                .isEqualTo(new Met(due, Proof.SIGHT, List.of("o2")));
    }

    @Test
    void seenUpAndThenDownAfterTheDueTimeIsABreachThatEnded() {
        assertThat(standing(removal, up(due.plusSeconds(10), "o1"), down(due.plusSeconds(600), "o2")))
                .isEqualTo(new BreachedClosed(due.plusSeconds(600), Proof.SIGHT, List.of("o1", "o2")));
    }

    @Test
    void whatWeSawDownStaysMetWhenItComesBack() {
        assertThat(standing(removal, down(due.minusSeconds(60), "o1"), up(due.plusSeconds(600), "o2")))
                .isInstanceOf(Met.class);
        assertThat(standing(removal, removed(RECEIPT), down(due.plusSeconds(1), "o1"), up(due.plusSeconds(600), "o2")))
                .isEqualTo(new Met(RECEIPT, Proof.SIGHT, List.of("r1", "o1")));
    }

    @Test
    void anUncertainLookNeverChangesAnything() {
        Instant late = due.plusSeconds(600);
        Observed uncertain = new Observed(Sighting.UNCERTAIN, late, "local", List.of("o9"));
        for (Happening before : List.of(removed(RECEIPT), removed(late), up(late, "o1"), down(late, "o1"))) {
            Deadline deadline = removal.settle(before);
            assertThat(deadline.settle(uncertain)).isSameAs(deadline);
        }
        assertThat(removal.settle(uncertain)).isSameAs(removal);
    }

    @Test
    void aClaimCannotCloseABreachThatWasSeenLater() {
        Deadline breached = removal.settle(up(due.plusSeconds(600), "o1"));

        assertThat(breached.settle(removed(due.minusSeconds(1))).standing())
                .isEqualTo(
                        new BreachedOpen(due.plusSeconds(600), Optional.of(due.plusSeconds(600)), List.of("o1", "r1")));
        assertThat(breached.settle(removed(due.plusSeconds(700))).standing())
                .isEqualTo(new BreachedClosed(due.plusSeconds(700), Proof.CLAIM, List.of("o1", "r1")));
    }

    @Test
    void aBreachClosedByAClaimReopensWhenItIsSeenAgain() {
        assertThat(standing(
                        removal,
                        up(due.plusSeconds(1), "o1"),
                        removed(due.plusSeconds(2)),
                        up(due.plusSeconds(3), "o2")))
                .isInstanceOf(BreachedOpen.class);
    }

    @Test
    void aLongBreachDoesNotCollectEverySighting() {
        Standing standing =
                standing(removal, up(due, "o1"), up(due.plusSeconds(1), "o2"), up(due.plusSeconds(2), "o3"));

        assertThat(standing).isEqualTo(new BreachedOpen(due, Optional.of(due.plusSeconds(2)), List.of("o1")));
    }

    @Test
    void aLateClaimThatASightingContradictsIsABreach() {
        assertThat(standing(removal, removed(due.plusSeconds(1)), up(due.plusSeconds(2), "o1")))
                .isInstanceOf(BreachedOpen.class);
    }

    @Test
    void withdrawalEndsWhatRunsAndNothingElse() {
        TakenBack withdrawal = new TakenBack(due.plusSeconds(5));

        assertThat(standing(removal, withdrawal)).isEqualTo(new Withdrawn(due.plusSeconds(5)));
        assertThat(standing(removal, up(due, "o1"), withdrawal)).isInstanceOf(BreachedOpen.class);
        assertThat(standing(removal, removed(RECEIPT), withdrawal)).isInstanceOf(Met.class);
        assertThat(standing(removal, withdrawal, up(due.plusSeconds(9), "o1"), removed(due)))
                .isInstanceOf(Withdrawn.class);
    }

    @Test
    void aDefectiveNoticeNeverCountsAndStartsAnewWhenCured() {
        Deadline defective = removal.voidAsDefective(RECEIPT);

        assertThat(defective.settle(up(due, "o1")).standing()).isInstanceOf(VoidDefective.class);
        Deadline cured = defective.received(LAW.version("IN.ITR.3-2-b@2026-02-20"), due);
        assertThat(cured.standing()).isInstanceOf(Running.class);
        assertThat(cured.dueAt()).contains(due.plusSeconds(7200));
    }

    @Test
    void withoutProvedReceiptNothingRuns() {
        Rule rule = LAW.version("IN.ITR.3-2-b@2026-02-20");
        Deadline waiting = Deadline.notStarted(UUID.randomUUID(), rule, RECEIPT);

        assertThat(waiting.dueAt()).isEmpty();
        assertThat(waiting.settle(up(due, "o1")).standing()).isEqualTo(new NotStarted());
        assertThat(waiting.received(rule, RECEIPT).dueAt()).contains(due);
        assertThat(removal.received(rule, due)).isSameAs(removal);
    }

    @Test
    void aContestHoldsWhatEvidenceGoesOnChanging() {
        Deadline contested = removal.settle(up(due, "o1")).contest(due.plusSeconds(9));
        Deadline later = contested.settle(down(due.plusSeconds(60), "o2"));

        assertThat(later.standing())
                .isInstanceOfSatisfying(
                        Contested.class, held -> assertThat(held.uphold()).isInstanceOf(BreachedClosed.class));
        assertThat(contested.contest(due.plusSeconds(99))).isSameAs(contested);
    }

    @Test
    void aDutyWithoutANumberIsNeverLate() {
        Deadline prompt = started("IN.ITR.3-1-cb@2026-02-20");
        Instant much = RECEIPT.plusSeconds(100_000_000);

        assertThat(prompt.dueAt()).isEmpty();
        assertThat(prompt.settle(new Swept(much, List.of("n1")))).isSameAs(prompt);
        assertThat(prompt.settle(up(much, "o1"))).isSameAs(prompt);
        assertThat(standing(prompt, removed(much))).isInstanceOf(Met.class);
    }

    @Test
    void seeingContentProvesNothingWhereALabelWouldDo() {
        Rule rule = Rules.rule(Counting.ELAPSED, 2, "UTC", Set.of(CONTENT_REMOVED, EventType.CONTENT_LABELLED));
        Deadline label = Deadline.start(UUID.randomUUID(), rule, RECEIPT);

        assertThat(label.settle(up(due.plusSeconds(1), "o1"))).isSameAs(label);
    }

    @Test
    void severalLocationsAreUpWhenOneIsAndDownWhenAllAre() {
        Look a = new Look(Sighting.DOWN, due, "local", "a");
        Look b = new Look(Sighting.DOWN, due.plusSeconds(2), "local", "b");
        Look c = new Look(Sighting.UP, due.plusSeconds(1), "local", "c");
        Look d = new Look(Sighting.UNCERTAIN, due, "local", "d");

        assertThat(Look.together(List.of(b, a)))
                .isEqualTo(new Observed(Sighting.DOWN, due.plusSeconds(2), "local", List.of("a", "b")));
        assertThat(Look.together(List.of(a, b, c, d)))
                .isEqualTo(new Observed(Sighting.UP, due.plusSeconds(1), "local", List.of("c")));
        assertThat(Look.together(List.of(a, d)).sighting()).isEqualTo(Sighting.UNCERTAIN);
    }

    @Test
    void theWordsNeverSayMoreThanTheEvidence() {
        Deadline breached = removal.settle(up(due.plusSeconds(60), "o1"));

        assertThat(StandingWords.english(breached))
                .isEqualTo("Observed non-compliance with rule 3(2)(b) on the evidence held: the content was seen up at"
                        + " 2026-11-20T14:31:00Z, at or after the due time.");
        assertThat(StandingWords.english(removal.settle(removed(due)))).contains("not seen by us");
        assertThat(StandingWords.english(removal)).contains("2026-11-20T14:30:00Z");
    }

    private static Deadline started(String version) {
        return Deadline.start(UUID.randomUUID(), LAW.version(version), RECEIPT);
    }

    private static Standing standing(Deadline deadline, Happening... happenings) {
        Deadline now = deadline;
        for (Happening happening : happenings) {
            now = now.settle(happening);
        }
        return now.standing();
    }

    private static Answered removed(Instant at) {
        return new Answered(CONTENT_REMOVED, at, "r1");
    }

    private static Observed up(Instant at, String id) {
        return new Observed(Sighting.UP, at, "local", List.of(id));
    }

    private static Observed down(Instant at, String id) {
        return new Observed(Sighting.DOWN, at, "local", List.of(id));
    }
}
