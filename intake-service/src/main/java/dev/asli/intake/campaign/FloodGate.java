package dev.asli.intake.campaign;

import dev.asli.intake.campaign.Flood.Hold;
import dev.asli.intake.campaign.HouseRules.Limit;
import dev.asli.intake.campaign.HouseRules.Rule;
import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Owners;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.complaint.Submission;
import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Says whether the serving of a complaint waits for an officer, since it is one of very many. Officers see it at once all
 * the same. Nothing of a visitor is kept to tell sources apart: visitors' complaints are counted by target only.
 */
@ApplicationScoped
public class FloodGate {

    private static final String ACTOR = "service:intake";

    private final Floods floods;
    private final HouseRules rules;
    private final CaseKeys keys;
    private final Ledger ledger;

    FloodGate(Floods floods, HouseRules rules, CaseKeys keys, Ledger ledger) {
        this.floods = floods;
        this.rules = rules;
        this.keys = keys;
        this.ledger = ledger;
    }

    /** What a complaint is counted by. */
    private record Key(Flood.Kind kind, byte[] digest, Limit limit) {}

    /** Joins the caller's transaction. True when it is held, and then nothing is served yet. */
    public Uni<Boolean> holds(Complaint complaint, Actor actor) {
        Submission said = complaint.submission();
        Rule rule = rules.at(said.receivedAt());
        if (said.test()
                || complaint.serving() == Serving.NOT_ASKED
                || !rule.floods().mayHold(said)) {
            return Uni.createFrom().item(false);
        }
        return Multi.createFrom()
                .iterable(keysOf(said, actor, rule))
                .onItem()
                .transformToUniAndConcatenate(key -> flooded(key, complaint, rule))
                .collect()
                .asList()
                .chain(found -> found.stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(flood -> hold(complaint, flood, rule))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    /** Enters it in the ledger, after the complaint itself. Joins the caller's transaction. */
    public Uni<Void> enter(Complaint complaint) {
        return floods.holding(complaint.reference())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : ledger.append(new NewEntry(
                                        complaint.reference(),
                                        "SERVING_HELD",
                                        ACTOR,
                                        Map.of(
                                                "flood", found.getFirst().id().toString(),
                                                "rule", found.getFirst().ruleVersion())))
                                .replaceWithVoid());
    }

    /** Empty when there is none, or an officer released it. */
    private Uni<Optional<Flood>> flooded(Key key, Complaint complaint, Rule rule) {
        Instant now = complaint.submission().receivedAt();
        Instant since = now.minus(key.limit().within());
        return floods.sight(key.digest(), complaint.reference(), now, since)
                .chain(count -> count <= key.limit().complaints()
                        ? Uni.createFrom().item(Optional.empty())
                        : floods.current(key.digest(), since)
                                .chain(found -> found.isEmpty()
                                        ? open(key, now, rule)
                                        : floods.seen(found.getFirst().id(), now)
                                                .replaceWith(found.getFirst()))
                                .map(flood ->
                                        Optional.of(flood).filter(going -> going.state() != Flood.State.RELEASED)));
    }

    private Uni<Flood> open(Key key, Instant now, Rule rule) {
        Flood flood = new Flood(
                UUID.randomUUID(),
                key.kind(),
                Flood.State.OPEN,
                now,
                now,
                rule.version(),
                "",
                Optional.empty(),
                "",
                List.of());
        return floods.open(flood, key.digest()).replaceWith(flood);
    }

    private Uni<Boolean> hold(Complaint complaint, Flood flood, Rule rule) {
        Instant now = complaint.submission().receivedAt();
        return floods.hold(new Hold(
                        complaint.reference(),
                        flood.id(),
                        now,
                        now.plus(rule.floods().longestHold()),
                        true))
                .replaceWith(true);
    }

    private List<Key> keysOf(Submission said, Actor actor, Rule rule) {
        List<Key> found = new ArrayList<>();
        said.locations().stream()
                .map(location -> PlaceKey.of(location.url()))
                .distinct()
                .forEach(place -> found.add(new Key(
                        Flood.Kind.TARGET,
                        digest("flood-target", place),
                        rule.floods().target())));
        Owners.nameOf(actor)
                .ifPresent(name -> found.add(new Key(
                        Flood.Kind.SOURCE,
                        digest("flood-source", name),
                        rule.floods().source())));
        return found;
    }

    private byte[] digest(String purpose, String text) {
        return keys.digest(purpose, text.getBytes(StandardCharsets.UTF_8));
    }
}
