package dev.asli.intake.campaign;

import dev.asli.intake.campaign.Campaign.Member;
import dev.asli.intake.campaign.Traits.Near;
import dev.asli.intake.campaign.Traits.Waiting;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts a complaint beside those it has something in common with. One at a time over all replicas, so that two of a kind
 * that come together see each other. What an officer settled stays.
 */
@ApplicationScoped
class Clustering {

    private static final String ACTOR = "service:intake";
    private static final int ENOUGH = 50;

    private final Traits traits;
    private final Campaigns campaigns;
    private final HouseRules rules;
    private final Ledger ledger;
    private final Clock clock;

    Clustering(Traits traits, Campaigns campaigns, HouseRules rules, Ledger ledger, Clock clock) {
        this.traits = traits;
        this.campaigns = campaigns;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return how many things were looked at */
    @WithTransaction
    public Uni<Integer> look(int most) {
        return campaigns
                .lock()
                .chain(() -> traits.waiting(most, rules.at(clock.instant()).pdqQuality()))
                .call(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::place)
                        .onItem()
                        .ignoreAsUni())
                .map(List::size);
    }

    private Uni<Void> place(Waiting waiting) {
        Map<String, String> alike = new HashMap<>();
        return Multi.createFrom()
                .iterable(waiting.traits())
                .onItem()
                .transformToUniAndConcatenate(trait -> traits.add(waiting.reference(), trait, clock.instant())
                        .chain(() -> alike(waiting.reference(), trait))
                        .invoke(found -> found.forEach(reference ->
                                alike.putIfAbsent(reference, trait.kind().joins()))))
                .onItem()
                .ignoreAsUni()
                .chain(() -> alike.isEmpty() ? Uni.createFrom().voidItem() : join(waiting.reference(), alike))
                .chain(() -> traits.lookedAt(waiting));
    }

    private Uni<List<String>> alike(String reference, Trait trait) {
        int distance = rules.at(clock.instant()).pdqDistance();
        return switch (trait.kind()) {
            case SHA256, PLACE -> traits.same(reference, trait, ENOUGH);
            case PDQ ->
                traits.near(reference, HashPieces.near(trait.value()))
                        .map(found -> found.stream()
                                .filter(near -> HashPieces.distance(near.hash(), trait.value()) <= distance)
                                .map(Near::reference)
                                .distinct()
                                .toList());
        };
    }

    private Uni<Void> join(String reference, Map<String, String> alike) {
        Set<String> all = new HashSet<>(alike.keySet());
        all.add(reference);
        return campaigns.membersOf(all).chain(members -> {
            Optional<Member> own = members.stream()
                    .filter(member -> member.reference().equals(reference))
                    .findFirst();
            return own.filter(Member::settled).isPresent()
                    ? Uni.createFrom().voidItem()
                    : campaigns
                            .find(members.stream().map(Member::campaign).collect(Collectors.toSet()))
                            .chain(found -> unite(found, members, reference, alike));
        });
    }

    private Uni<Void> unite(List<Campaign> found, List<Member> members, String reference, Map<String, String> alike) {
        Instant now = clock.instant();
        Campaign into = found.stream()
                .min(Comparator.comparing(Campaign::firstSeen).thenComparing(Campaign::id))
                .orElseGet(() -> new Campaign(UUID.randomUUID(), now, now, 0, false));
        Map<String, UUID> stands = members.stream().collect(Collectors.toMap(Member::reference, Member::campaign));
        Uni<Void> ready = found.isEmpty() ? campaigns.open(into) : campaigns.seen(into.id(), now);
        Map<String, String> joining = new HashMap<>(alike);
        joining.put(
                reference,
                alike.values().stream()
                        .min(Comparator.comparingInt(Clustering::width))
                        .orElseThrow());
        joining.keySet().removeIf(stands::containsKey);
        return ready.chain(() -> Multi.createFrom()
                        .iterable(joining.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                each -> enter(new Member(each.getKey(), into.id(), each.getValue(), now, false)))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> mergeInto(into, found));
    }

    private Uni<Void> mergeInto(Campaign into, List<Campaign> found) {
        return Multi.createFrom()
                .iterable(found)
                .filter(other -> !other.id().equals(into.id()) && !other.settled() && !into.settled())
                .onItem()
                .transformToUniAndConcatenate(
                        other -> campaigns.move(other.id(), into.id()).chain(() -> campaigns.close(other.id())))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> enter(Member member) {
        return campaigns
                .put(member)
                .chain(() -> ledger.append(new NewEntry(
                        member.reference(),
                        "CAMPAIGN_JOINED",
                        ACTOR,
                        Map.of("campaign", member.campaign().toString(), "by", member.joinedBy()))))
                .replaceWithVoid();
    }

    private static int width(String joins) {
        return List.of("BYTES", "PICTURE", "PLACE").indexOf(joins);
    }
}
