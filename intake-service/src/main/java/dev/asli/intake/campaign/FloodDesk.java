package dev.asli.intake.campaign;

import dev.asli.intake.campaign.Flood.Hold;
import dev.asli.intake.campaign.Flood.State;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What officers do with floods, and what happens when none does. One public method, one transaction. */
@ApplicationScoped
public class FloodDesk {

    private static final String ACTOR = "service:intake";
    private static final int MOST = 100;
    private static final int BATCH = 50;

    private final Floods floods;
    private final Complaints complaints;
    private final ServingDesk serving;
    private final Ledger ledger;
    private final Clock clock;

    FloodDesk(Floods floods, Complaints complaints, ServingDesk serving, Ledger ledger, Clock clock) {
        this.floods = floods;
        this.complaints = complaints;
        this.serving = serving;
        this.ledger = ledger;
        this.clock = clock;
    }

    @WithSession
    public Uni<List<Flood>> list() {
        return floods.list(MOST);
    }

    /** None or one. */
    @WithSession
    public Uni<List<Flood>> holding(String reference) {
        return floods.holding(reference);
    }

    /** The same decision again is the same as once. */
    @WithTransaction
    public Uni<Flood> decide(String id, Optional<State> state, String reason, Actor actor) {
        State asked = state.filter(said -> said != State.OPEN)
                .orElseThrow(() -> new ProblemException(
                        CampaignProblem.FLOOD_DECISION_INVALID, "Release the flood or confirm it."));
        String why = CampaignDesk.reason(reason);
        return floods.lock(id(id)).chain(found -> {
            Flood flood = found.stream().findFirst().orElseThrow(FloodDesk::unknown);
            if (flood.state() == asked) {
                return Uni.createFrom().item(flood);
            }
            if (flood.state() == State.RELEASED) {
                throw new ProblemException(
                        CampaignProblem.FLOOD_DECISION_INVALID,
                        "What was released is served and cannot be held again.");
            }
            return enter(flood, asked, why, actor);
        });
    }

    /** Serves what waited long enough for an officer who did not come. */
    @WithTransaction
    public Uni<Integer> lapse() {
        return floods.overdue(clock.instant(), BATCH)
                .call(holds -> serve(holds, "SERVING_HOLD_LAPSED", ACTOR, Map.of())
                        .chain(() -> floods.end(references(holds), true)))
                .map(List::size);
    }

    @WithTransaction
    public Uni<Integer> forget(Duration age) {
        return floods.forget(clock.instant().minus(age));
    }

    private Uni<Flood> enter(Flood flood, State asked, String why, Actor actor) {
        List<Hold> waiting = flood.held().stream().filter(Hold::waiting).toList();
        Map<String, String> payload = Map.of("flood", flood.id().toString(), "reasonSha256", Sha256.hex(why));
        Flood decided = new Flood(
                flood.id(),
                flood.kind(),
                asked,
                flood.since(),
                flood.lastSeen(),
                flood.ruleVersion(),
                actor.pseudonym(),
                Optional.of(clock.instant()),
                why,
                flood.held());
        Uni<Void> effect = switch (asked) {
            case RELEASED ->
                serve(waiting, "SERVING_HOLD_RELEASED", actor.pseudonym(), payload)
                        .chain(() -> floods.end(references(waiting), false));
            case CONFIRMED -> append(waiting, "SERVING_HOLD_CONFIRMED", actor.pseudonym(), payload);
            case OPEN -> throw new IllegalStateException("A flood is not reopened.");
        };
        return effect.chain(() -> floods.decide(decided))
                .chain(() -> floods.lock(flood.id()))
                .map(List::getFirst);
    }

    /** The outbox delivers right after this transaction. */
    private Uni<Void> serve(List<Hold> holds, String kind, String actor, Map<String, String> payload) {
        return Multi.createFrom()
                .iterable(holds)
                .onItem()
                .transformToUniAndConcatenate(hold -> complaints
                        .lock(hold.reference())
                        .chain(complaint -> complaint.open() && complaint.serving() == Serving.PENDING
                                ? serving.request(complaint).replaceWithVoid()
                                : Uni.createFrom().voidItem()))
                .onItem()
                .ignoreAsUni()
                .chain(() -> append(holds, kind, actor, payload));
    }

    private Uni<Void> append(List<Hold> holds, String kind, String actor, Map<String, String> payload) {
        return Multi.createFrom()
                .iterable(holds)
                .onItem()
                .transformToUniAndConcatenate(
                        hold -> ledger.append(new NewEntry(hold.reference(), kind, actor, payload)))
                .onItem()
                .ignoreAsUni();
    }

    private static List<String> references(List<Hold> holds) {
        return holds.stream().map(Hold::reference).toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(CampaignProblem.FLOOD_NOT_FOUND, "No flood has this id.");
    }
}
