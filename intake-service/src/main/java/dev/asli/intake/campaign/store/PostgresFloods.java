package dev.asli.intake.campaign.store;

import dev.asli.intake.campaign.Flood;
import dev.asli.intake.campaign.Flood.Hold;
import dev.asli.intake.campaign.Floods;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Joins the caller's transaction and opens none of its own. Rows are few and plain, hence statements and no entities. */
@ApplicationScoped
class PostgresFloods implements Floods {

    private static final String FLOOD = "select f.id, f.kind, f.state, f.since, f.last_seen, f.rule_version,"
            + " f.decided_by, f.decided_at, f.reason from flood f";
    private static final String HOLD =
            "select h.reference, h.flood_id, h.held_at, h.held_until, h.state = 'WAITING' from flood_hold h";

    @Override
    public Uni<Long> sight(byte[] key, String reference, Instant now, Instant since) {
        return change(
                        "insert into flood_sighting (key_digest, at, reference) values (:key, :now, :reference)",
                        Map.of("key", key, "now", now, "reference", reference))
                .chain(() -> session(session -> session.createNativeQuery(
                                "select count(*) from flood_sighting where key_digest = :key and at > :since",
                                Long.class)
                        .setParameter("key", key)
                        .setParameter("since", since)
                        .getSingleResult()));
    }

    @Override
    public Uni<List<Flood>> current(byte[] key, Instant since) {
        return session(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(encode(:key, 'hex'), 0)) as text)",
                                String.class)
                        .setParameter("key", key)
                        .getResultList())
                .chain(() -> rows(
                        FLOOD + " where f.key_digest = :key and f.last_seen > :since order by f.last_seen desc limit 1",
                        Map.of("key", key, "since", since),
                        PostgresFloods::flood));
    }

    @Override
    public Uni<Void> open(Flood flood, byte[] key) {
        return change(
                        "insert into flood (id, kind, key_digest, state, since, last_seen, rule_version)"
                                + " values (:id, :kind, :key, 'OPEN', :since, :since, :rule)",
                        Map.of(
                                "id", flood.id(),
                                "kind", flood.kind().name(),
                                "key", key,
                                "since", flood.since(),
                                "rule", flood.ruleVersion()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> seen(UUID id, Instant now) {
        return change(
                        "update flood set last_seen = greatest(last_seen, :now) where id = :id",
                        Map.of("now", now, "id", id))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> hold(Hold hold) {
        return change(
                        "insert into flood_hold (reference, flood_id, held_at, held_until, state)"
                                + " values (:reference, :flood, :at, :until, 'WAITING')",
                        Map.of(
                                "reference", hold.reference(),
                                "flood", hold.flood(),
                                "at", hold.heldAt(),
                                "until", hold.heldUntil()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Flood>> lock(UUID id) {
        return rows(FLOOD + " where f.id = :id for update", Map.of("id", id), PostgresFloods::flood)
                .chain(PostgresFloods::withHolds);
    }

    @Override
    public Uni<Void> decide(Flood decided) {
        return change(
                        "update flood set state = :state, decided_by = :by, decided_at = :at, reason = :reason where id = :id",
                        Map.of(
                                "state", decided.state().name(),
                                "by", decided.decidedBy(),
                                "at", decided.decidedAt().orElseThrow(),
                                "reason", decided.reason(),
                                "id", decided.id()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> end(List<String> references, boolean lapsed) {
        return references.isEmpty()
                ? Uni.createFrom().voidItem()
                : change(
                                "update flood_hold set state = :state where reference in :references",
                                Map.of("state", lapsed ? "LAPSED" : "RELEASED", "references", references))
                        .replaceWithVoid();
    }

    @Override
    public Uni<List<Hold>> overdue(Instant now, int limit) {
        return rows(
                HOLD + " join flood f on f.id = h.flood_id where h.state = 'WAITING' and f.state = 'OPEN'"
                        + " and h.held_until < :now order by h.held_until limit :most for update of h skip locked",
                Map.of("now", now, "most", limit),
                PostgresFloods::hold);
    }

    @Override
    public Uni<List<Flood>> list(int limit) {
        return rows(
                        FLOOD + " order by f.state <> 'OPEN', f.last_seen desc limit :most",
                        Map.of("most", limit),
                        PostgresFloods::flood)
                .chain(PostgresFloods::withHolds);
    }

    @Override
    public Uni<List<Flood>> holding(String reference) {
        return rows(
                        FLOOD + " join flood_hold h on h.flood_id = f.id where h.reference = :reference",
                        Map.of("reference", reference),
                        PostgresFloods::flood)
                .chain(PostgresFloods::withHolds);
    }

    @Override
    public Uni<Integer> forget(Instant before) {
        return change("delete from flood_sighting where at < :before", Map.of("before", before));
    }

    private static Uni<List<Flood>> withHolds(List<Flood> floods) {
        if (floods.isEmpty()) {
            return Uni.createFrom().item(floods);
        }
        return rows(
                        HOLD + " where h.flood_id in :ids order by h.held_at",
                        Map.of("ids", floods.stream().map(Flood::id).toList()),
                        PostgresFloods::hold)
                .map(holds -> {
                    Map<UUID, List<Hold>> of = holds.stream().collect(Collectors.groupingBy(Hold::flood));
                    return floods.stream()
                            .map(flood -> with(flood, of.getOrDefault(flood.id(), List.of())))
                            .toList();
                });
    }

    private static Flood with(Flood flood, List<Hold> holds) {
        return new Flood(
                flood.id(),
                flood.kind(),
                flood.state(),
                flood.since(),
                flood.lastSeen(),
                flood.ruleVersion(),
                flood.decidedBy(),
                flood.decidedAt(),
                flood.reason(),
                holds);
    }

    private static Flood flood(@Nullable Object[] row) {
        return new Flood(
                (UUID) text(row[0]),
                Flood.Kind.valueOf((String) text(row[1])),
                Flood.State.valueOf((String) text(row[2])),
                Columns.instant(row[3]),
                Columns.instant(row[4]),
                (String) text(row[5]),
                (String) text(row[6]),
                Columns.maybe(row[7]),
                (String) text(row[8]),
                List.of());
    }

    private static Object text(@Nullable Object column) {
        return java.util.Objects.requireNonNull(column);
    }

    private static Hold hold(@Nullable Object[] row) {
        return new Hold(
                (String) text(row[0]), (UUID) text(row[1]), Columns.instant(row[2]), Columns.instant(row[3]), (Boolean)
                        text(row[4]));
    }

    private static <T> Uni<List<T>> rows(String sql, Map<String, ?> values, Function<Object[], T> read) {
        return session(session -> {
                    Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
                    values.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(found -> found.stream().map(read).toList());
    }

    private static Uni<Integer> change(String sql, Map<String, ?> values) {
        return session(session -> {
            Mutiny.MutationQuery query = session.createNativeQuery(sql);
            values.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
