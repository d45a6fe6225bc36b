package dev.asli.intake.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.asli.contracts.intake.v1.Category;
import dev.asli.intake.Records;
import dev.asli.intake.RunsOnRealParts;
import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.doubles.FarEnds;
import dev.asli.intake.filing.Filing;
import dev.asli.intake.filing.FilingDesk;
import dev.asli.intake.filing.FilingOutcome.Filed;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import dev.asli.testkit.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunsOnRealParts
class FloodTest {

    private static final Actor VISITOR = new Actor("v-1", Set.of(Roles.VISITOR), Optional.empty());
    private static final Actor OFFICER = new Actor("o-9", Set.of(Roles.OFFICER), Optional.empty());
    private static final int LIMIT = 20;

    @Inject
    FilingDesk filings;

    @Inject
    FloodDesk desk;

    @Inject
    FarEnds ends;

    @Test
    void ofABrigadeOnOneTargetServingWaitsForAnOfficerWhoSeesEveryComplaintAtOnce() {
        String place = place();
        List<Filed> brigade = brigade(place, LIMIT + 3);

        for (Filed first : brigade.subList(0, LIMIT)) {
            // PENDING for a moment where the sweep delivers it, not we.
            assertThat(Records.count("ledger_entry where kind = 'SERVING_HELD' and case_reference = '"
                            + first.reference() + "'"))
                    .isZero();
        }
        assertThat(brigade.subList(LIMIT, LIMIT + 3)).extracting(Filed::serving).containsOnly(Serving.PENDING);
        Flood flood = holding(brigade.getLast());
        assertThat(flood.kind()).isEqualTo(Flood.Kind.TARGET);
        assertThat(flood.held()).hasSize(3);
        for (Filed held : brigade.subList(LIMIT, LIMIT + 3)) {
            assertThat(Records.count("complaint where stage = 'RECEIVED' and reference = '" + held.reference() + "'"))
                    .as("in the officers' queue")
                    .isEqualTo(1);
            assertThat(Records.count(
                            "ledger_entry where kind = 'SERVING_HELD' and case_reference = '" + held.reference() + "'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MISINFORMATION, DEPICTED_INDIVIDUAL",
        "DECEPTIVE_SGI_PERSON, AUTHORISED_ON_BEHALF",
        "IMPERSONATION_OF_COMPLAINANT, PARENT_OR_GUARDIAN",
        "INTIMATE_OR_NUDE, THIRD_PARTY",
        "HARMFUL_TO_CHILD, THIRD_PARTY",
    })
    void inTheMiddleOfABrigadeAPersonShownAndAnIntimateMatterAreServedAtOnce(Category category, Capacity capacity) {
        String place = place();
        brigade(place, LIMIT + 1);
        assertThat(file(Complained.of(category, capacity, place), VISITOR).serving())
                .isEqualTo(Serving.SERVED);
    }

    @Test
    void whatTheLawSparesTheDatabaseHoldsForNobody() {
        String place = place();
        Filed person = file(Complained.of(Capacity.DEPICTED_INDIVIDUAL, place), VISITOR);
        Flood flood = holding(brigade(place, LIMIT + 1).getLast());
        assertThatThrownBy(() -> Records.changed("insert into flood_hold values ('" + person.reference() + "', '"
                        + flood.id() + "', now(), now() + interval '1 hour', 'WAITING')"))
                .hasStackTraceContaining("never delayed");
    }

    @Test
    void onceReleasedAllIsServedAndWhatComesAfterIsToo() {
        String place = place();
        Filed held = brigade(place, LIMIT + 2).getLast();
        String id = holding(held).id().toString();
        Flood released = Transactions.onEventLoop(
                () -> desk.decide(id, Optional.of(Flood.State.RELEASED), "A well-known video; all earnest.", OFFICER));

        assertThat(released.state()).isEqualTo(Flood.State.RELEASED);
        assertThat(released.held()).noneMatch(Flood.Hold::waiting);
        await().atMost(Duration.ofSeconds(20)).until(() -> ends.opened.contains(held.reference()));
        assertThat(file(Complained.of(Capacity.THIRD_PARTY, place), VISITOR).serving())
                .isEqualTo(Serving.SERVED);
        assertThat(Records.count("ledger_entry where kind = 'SERVING_HOLD_RELEASED' and case_reference = '"
                        + held.reference() + "' and convert_from(entry, 'UTF8') not like '%well-known%'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> Transactions.onEventLoop(
                        () -> desk.decide(id, Optional.of(Flood.State.CONFIRMED), "no", OFFICER)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aConfirmedFloodIsServedToNobodyUntilItIsReleasedAfterAll() {
        String place = place();
        Filed held = brigade(place, LIMIT + 1).getLast();
        String id = holding(held).id().toString();
        Transactions.onEventLoop(
                () -> desk.decide(id, Optional.of(Flood.State.CONFIRMED), "Twenty accounts of one hour.", OFFICER));
        overdue(held);
        Transactions.onEventLoop(desk::lapse);
        assertThat(Records.count("outbox_message where message_key = '" + held.reference() + "'"))
                .isZero();
        Transactions.onEventLoop(() -> desk.decide(id, Optional.of(Flood.State.RELEASED), "It was not.", OFFICER));
        await().atMost(Duration.ofSeconds(20)).until(() -> ends.opened.contains(held.reference()));
    }

    @Test
    void whatNoOfficerLooksAtIsServedByItselfInTheEnd() {
        Filed held = brigade(place(), LIMIT + 1).getLast();
        overdue(held);
        assertThat(Transactions.onEventLoop(desk::lapse)).isPositive();
        await().atMost(Duration.ofSeconds(20)).until(() -> ends.opened.contains(held.reference()));
        assertThat(Records.count("ledger_entry where kind = 'SERVING_HOLD_LAPSED' and case_reference = '"
                        + held.reference() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aSourceIsKnownByItsAccountAndOfVisitorsNothingIsKept() {
        Actor organisation =
                new Actor("key-1", Set.of(Roles.INTERMEDIARY_MEMBER), Optional.of("o-" + UUID.randomUUID()));
        List<Filed> filed = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            filed.add((Filed) Transactions.onEventLoop(
                    () -> filings.fileLater(Complained.of(Capacity.THIRD_PARTY, place()), Set.of(), organisation)));
        }
        assertThat(holding(filed.getLast()).kind()).isEqualTo(Flood.Kind.SOURCE);
        assertThat(Transactions.onEventLoop(() -> desk.holding(filed.get(150).reference())))
                .isEmpty();

        Filed visitors = file(Complained.of(Capacity.THIRD_PARTY, place()), VISITOR);
        assertThat(Records.count("flood_sighting where reference = '" + visitors.reference() + "'"))
                .as("by target only")
                .isEqualTo(1);
    }

    @Test
    void aDecisionWithoutReasonOrSenseIsRefused() {
        String id = holding(brigade(place(), LIMIT + 1).getLast()).id().toString();
        assertThatThrownBy(() ->
                        Transactions.onEventLoop(() -> desk.decide(id, Optional.of(Flood.State.RELEASED), "", OFFICER)))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> Transactions.onEventLoop(() -> desk.decide(id, Optional.empty(), "why", OFFICER)))
                .hasMessageContaining("Release");
        assertThatThrownBy(() -> Transactions.onEventLoop(
                        () -> desk.decide("x", Optional.of(Flood.State.RELEASED), "why", OFFICER)))
                .hasMessageContaining("No flood");
    }

    private List<Filed> brigade(String place, int size) {
        List<Filed> filed = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            filed.add(file(Complained.of(Capacity.THIRD_PARTY, place + (i % 2 == 0 ? "" : "?utm_source=x")), VISITOR));
        }
        return filed;
    }

    private Filed file(Filing filing, Actor actor) {
        return (Filed) Transactions.onEventLoop(() -> filings.file(filing, actor));
    }

    private Flood holding(Filed filed) {
        return Transactions.onEventLoop(() -> desk.holding(filed.reference())).getFirst();
    }

    private static void overdue(Filed held) {
        Records.changed("update flood_hold set held_at = held_at - interval '2 days',"
                + " held_until = held_until - interval '2 days' where reference = '" + held.reference() + "'");
    }

    private static String place() {
        return "https://chitra.example/f/" + UUID.randomUUID();
    }
}
