package dev.asli.intake.campaign.store;

import dev.asli.intake.campaign.Campaign;
import dev.asli.intake.campaign.Campaign.Change;
import dev.asli.intake.campaign.Campaign.Member;
import dev.asli.intake.campaign.Campaign.SharedTrait;
import dev.asli.intake.campaign.Campaigns;
import dev.asli.intake.campaign.Trait;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. Rows are few and plain, hence statements and no entities. */
@ApplicationScoped
class PostgresCampaigns implements Campaigns {

    private static final long CLUSTERING = 0x41534c4943414dL;
    private static final String CAMPAIGN = "select c.id, c.first_seen, c.last_seen,"
            + " (select count(*) from campaign_member where campaign_id = c.id), c.settled from campaign c";
    private static final String MEMBER =
            "select reference, campaign_id, joined_by, joined_at, settled from campaign_member";
    private static final String TRAITS = "select t.kind, t.value, count(*) from campaign_trait t"
            + " join campaign_member m on m.reference = t.reference where m.campaign_id = :id"
            + " group by t.kind, t.value order by count(*) desc, t.kind, t.value limit :most";

    @Override
    public Uni<Void> lock() {
        return session(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(:key) as text)", String.class)
                        .setParameter("key", CLUSTERING)
                        .getResultList())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> open(Campaign campaign) {
        return session(session -> session.createNativeQuery("insert into campaign (id, first_seen, last_seen, settled)"
                                + " values (:id, :first, :last, :settled)")
                        .setParameter("id", campaign.id())
                        .setParameter("first", campaign.firstSeen())
                        .setParameter("last", campaign.lastSeen())
                        .setParameter("settled", campaign.settled())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> put(Member member) {
        return session(session -> session.createNativeQuery("insert into campaign_member"
                                + " (reference, campaign_id, joined_by, joined_at, settled)"
                                + " values (:reference, :campaign, :by, :at, :settled) on conflict (reference) do update"
                                + " set campaign_id = excluded.campaign_id, joined_by = excluded.joined_by,"
                                + " joined_at = excluded.joined_at, settled = excluded.settled")
                        .setParameter("reference", member.reference())
                        .setParameter("campaign", member.campaign())
                        .setParameter("by", member.joinedBy())
                        .setParameter("at", member.joinedAt())
                        .setParameter("settled", member.settled())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> seen(UUID id, Instant at) {
        return change(
                        "update campaign set last_seen = greatest(last_seen, :at) where id = :id",
                        query -> query.setParameter("at", at).setParameter("id", id))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Campaign>> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows(
                        CAMPAIGN + " where c.id in :ids",
                        query -> query.setParameter("ids", ids),
                        PostgresCampaigns::campaign);
    }

    @Override
    public Uni<List<Member>> membersOf(Collection<String> references) {
        return references.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows(
                        MEMBER + " where reference in :references",
                        query -> query.setParameter("references", references),
                        PostgresCampaigns::member);
    }

    @Override
    public Uni<List<Member>> members(UUID id, int limit) {
        return rows(
                MEMBER + " where campaign_id = :id order by joined_at, reference limit :most",
                query -> query.setParameter("id", id).setParameter("most", limit),
                PostgresCampaigns::member);
    }

    @Override
    public Uni<Integer> move(UUID from, UUID into) {
        return change(
                        "update campaign set first_seen = least(first_seen,"
                                + " (select first_seen from campaign where id = :other)), last_seen = greatest(last_seen,"
                                + " (select last_seen from campaign where id = :other)) where id = :id",
                        query -> query.setParameter("other", from).setParameter("id", into))
                .chain(() -> change(
                        "update campaign_change set campaign_id = :id where campaign_id = :other",
                        query -> query.setParameter("id", into).setParameter("other", from)))
                .chain(() -> change(
                        "update campaign_member set campaign_id = :id where campaign_id = :other",
                        query -> query.setParameter("id", into).setParameter("other", from)));
    }

    @Override
    public Uni<Void> close(UUID id) {
        return change("delete from campaign where id = :id", query -> query.setParameter("id", id))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> settle(UUID id, Change change) {
        return change("update campaign set settled = true where id = :id", query -> query.setParameter("id", id))
                .chain(() -> change(
                        "insert into campaign_change (id, campaign_id, kind, at, decided_by, reason, complaints)"
                                + " values (:change, :id, :kind, :at, :by, :reason, :complaints)",
                        query -> query.setParameter("change", UUID.randomUUID())
                                .setParameter("id", id)
                                .setParameter("kind", change.kind())
                                .setParameter("at", change.at())
                                .setParameter("by", change.by())
                                .setParameter("reason", change.reason())
                                .setParameter("complaints", change.complaints())))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Change>> changes(UUID id) {
        return rows(
                "select kind, at, decided_by, reason, complaints from campaign_change where campaign_id = :id order by at",
                query -> query.setParameter("id", id),
                row -> new Change(
                        (String) row[0],
                        Columns.instant(row[1]),
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue()));
    }

    @Override
    public Uni<List<SharedTrait>> traits(UUID id, int limit) {
        return rows(
                TRAITS,
                query -> query.setParameter("id", id).setParameter("most", limit),
                row -> new SharedTrait(
                        new Trait(Trait.Kind.valueOf((String) row[0]), (String) row[1]),
                        ((Number) row[2]).longValue()));
    }

    @Override
    public Uni<List<Campaign>> list(Instant before, UUID beforeId, int limit) {
        return rows(
                CAMPAIGN + " where (c.last_seen < :before or (c.last_seen = :before and c.id > :id))"
                        + " order by c.last_seen desc, c.id limit :most",
                query -> query.setParameter("before", before)
                        .setParameter("id", beforeId)
                        .setParameter("most", limit),
                PostgresCampaigns::campaign);
    }

    private static Campaign campaign(Object[] row) {
        return new Campaign(
                (UUID) row[0],
                Columns.instant(row[1]),
                Columns.instant(row[2]),
                ((Number) row[3]).longValue(),
                (Boolean) row[4]);
    }

    private static Member member(Object[] row) {
        return new Member((String) row[0], (UUID) row[1], (String) row[2], Columns.instant(row[3]), (Boolean) row[4]);
    }

    private static <T> Uni<List<T>> rows(
            String sql,
            Function<Mutiny.SelectionQuery<Object[]>, Mutiny.SelectionQuery<Object[]>> set,
            Function<Object[], T> read) {
        return session(session -> set.apply(session.createNativeQuery(sql, Object[].class))
                        .getResultList())
                .map(found -> found.stream().map(read).toList());
    }

    private static Uni<Integer> change(String sql, Function<Mutiny.MutationQuery, Mutiny.MutationQuery> set) {
        return session(session -> set.apply(session.createNativeQuery(sql)).executeUpdate());
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
