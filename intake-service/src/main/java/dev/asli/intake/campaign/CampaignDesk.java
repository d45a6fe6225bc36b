package dev.asli.intake.campaign;

import dev.asli.intake.campaign.Campaign.Change;
import dev.asli.intake.campaign.Campaign.Dossier;
import dev.asli.intake.campaign.Campaign.Member;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Sha256;
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
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What officers see of campaigns and do with them. One public method, one transaction. */
@ApplicationScoped
public class CampaignDesk {

    private static final int MOST = 500;
    private static final int LONGEST_REASON = 1000;
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final Campaigns campaigns;
    private final Complaints complaints;
    private final Ledger ledger;
    private final Clock clock;

    CampaignDesk(Campaigns campaigns, Complaints complaints, Ledger ledger, Clock clock) {
        this.campaigns = campaigns;
        this.complaints = complaints;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param next empty when there is no more */
    public record Page(List<Campaign> campaigns, String next) {}

    @WithSession
    public Uni<Page> list(String cursor, int limit) {
        int size = limit <= 0 || limit > LARGEST_PAGE ? USUAL_PAGE : limit;
        CampaignCursor after = CampaignCursor.read(cursor);
        return campaigns.list(after.lastSeen(), after.id(), size + 1).map(found -> {
            boolean more = found.size() > size;
            List<Campaign> shown = more ? found.subList(0, size) : found;
            return new Page(shown, more ? CampaignCursor.after(shown.getLast()).text() : "");
        });
    }

    @WithSession
    public Uni<Dossier> read(String id) {
        return dossier(id(id));
    }

    /** None or one. */
    @WithSession
    public Uni<List<Campaign>> of(String reference) {
        return campaigns
                .membersOf(List.of(reference))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : campaigns.find(List.of(found.getFirst().campaign())));
    }

    @WithTransaction
    public Uni<Dossier> split(String id, Collection<String> references, String reason, Actor actor) {
        String why = reason(reason);
        Set<String> leaving = new HashSet<>(references);
        UUID from = id(id);
        return campaigns
                .lock()
                .chain(() -> found(from))
                .chain(campaign -> campaigns.membersOf(leaving).chain(members -> {
                    boolean all = members.size() == leaving.size()
                            && members.stream()
                                    .allMatch(member -> member.campaign().equals(from));
                    if (leaving.isEmpty() || !all || leaving.size() >= campaign.complaints()) {
                        throw new ProblemException(
                                CampaignProblem.CAMPAIGN_SPLIT_INVALID,
                                "Name at least one complaint of this campaign, and leave at least one in it.");
                    }
                    return apart(campaign, leaving, why, actor);
                }));
    }

    @WithTransaction
    public Uni<Dossier> merge(String id, String otherId, String reason, Actor actor) {
        String why = reason(reason);
        UUID into = id(id);
        UUID other = id(otherId);
        if (into.equals(other)) {
            throw new ProblemException(CampaignProblem.CAMPAIGN_MERGE_INVALID, "Name another campaign than this one.");
        }
        return campaigns
                .lock()
                .chain(() -> found(into))
                .chain(() -> found(other))
                .chain(() -> campaigns.members(other, Integer.MAX_VALUE))
                .call(joining -> campaigns.move(other, into).chain(() -> campaigns.close(other)))
                .call(joining -> campaigns.settle(into, change("MERGED", why, joining.size(), actor)))
                .call(joining -> enter("CAMPAIGN_MERGED", references(joining), into, why, actor))
                .chain(() -> dossier(into));
    }

    private Uni<Dossier> apart(Campaign from, Set<String> leaving, String why, Actor actor) {
        Instant now = clock.instant();
        Campaign own = new Campaign(UUID.randomUUID(), now, now, 0, true);
        return campaigns
                .open(own)
                .chain(() -> Multi.createFrom()
                        .iterable(leaving)
                        .onItem()
                        .transformToUniAndConcatenate(
                                reference -> campaigns.put(new Member(reference, own.id(), "OFFICER", now, true)))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> campaigns.settle(from.id(), change("SPLIT", why, leaving.size(), actor)))
                .chain(() -> campaigns.settle(own.id(), change("SPLIT", why, leaving.size(), actor)))
                .chain(() -> enter("CAMPAIGN_SPLIT", leaving, own.id(), why, actor))
                .chain(() -> dossier(own.id()));
    }

    private Uni<Void> enter(String kind, Collection<String> references, UUID campaign, String why, Actor actor) {
        return Multi.createFrom()
                .iterable(references)
                .onItem()
                .transformToUniAndConcatenate(reference -> ledger.append(new NewEntry(
                        reference,
                        kind,
                        actor.pseudonym(),
                        Map.of("campaign", campaign.toString(), "reasonSha256", Sha256.hex(why)))))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Dossier> dossier(UUID id) {
        return found(id)
                .chain(campaign -> campaigns
                        .members(id, MOST)
                        .chain(members -> summaries(members)
                                .chain(known -> campaigns
                                        .traits(id, MOST)
                                        .chain(traits -> campaigns
                                                .changes(id)
                                                .map(changes ->
                                                        new Dossier(campaign, members, known, traits, changes))))));
    }

    private Uni<List<Complaint>> summaries(List<Member> members) {
        return Multi.createFrom()
                .iterable(members)
                .onItem()
                .transformToUniAndConcatenate(member -> complaints.get(member.reference()))
                .collect()
                .asList();
    }

    private Uni<Campaign> found(UUID id) {
        return campaigns
                .find(List.of(id))
                .map(found -> found.stream().findFirst().orElseThrow(CampaignDesk::unknown));
    }

    private Change change(String kind, String reason, int count, Actor actor) {
        return new Change(kind, clock.instant(), actor.pseudonym(), reason, count);
    }

    private static Collection<String> references(List<Member> members) {
        return members.stream().map(Member::reference).toList();
    }

    static String reason(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw new ProblemException(
                    CampaignProblem.REASON_MISSING, "Give a reason of 1 to %d characters.".formatted(LONGEST_REASON));
        }
        return why;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(CampaignProblem.CAMPAIGN_NOT_FOUND, "No campaign has this id.");
    }
}
