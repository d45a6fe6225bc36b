package dev.asli.intake.retention.store;

import dev.asli.intake.retention.DataClass;
import dev.asli.intake.retention.Disposal;
import dev.asli.intake.retention.Disposal.Tally;
import dev.asli.intake.retention.Disposals;
import dev.asli.intake.retention.Kept.Item;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresDisposals implements Disposals {

    private static final String ALONE = "select count(pg_advisory_xact_lock(hashtext('asli-disposal')))";

    private static final String ADD = "insert into disposal_item (disposal_id, item_number, retention_class, reference,"
            + " item_key, triggered_at, due_at, outcome) values (:id, :number, :class, :reference, :key, :triggered,"
            + " :due, 'WAITING')";

    private static final String LINES =
            "select item_number, reference, item_key, triggered_at, due_at, outcome, digest,"
                    + " retention_class from disposal_item where disposal_id = :id";

    private static final String CLAIM =
            LINES + " and outcome in ('WAITING', 'REMOVING') order by item_number limit 1 for update skip locked";

    private static final String TALLY = "select count(*), count(*) filter (where outcome = 'DISPOSED'),"
            + " count(*) filter (where outcome = 'HELD') from disposal_item where disposal_id = :id";

    private static final String MOVE = "update disposal_item set outcome = :to, digest = :digest"
            + " where disposal_id = :id and item_number = :number and outcome = :from";

    @Override
    public Uni<Void> lookAlone() {
        return session(session -> session.createNativeQuery(ALONE, Long.class).getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> add(Disposal disposal, List<Line> lines) {
        return session(session -> session.persist(new DisposalRow(disposal)).chain(session::flush))
                .chain(() -> Multi.createFrom()
                        .iterable(lines)
                        .onItem()
                        .transformToUniAndConcatenate(line -> add(disposal.id(), line))
                        .onItem()
                        .ignoreAsUni());
    }

    @Override
    public Uni<List<Disposal>> list(int limit) {
        return session(session -> session.createSelectionQuery(
                                "from DisposalRow order by foundAt desc, id", DisposalRow.class)
                        .setMaxResults(limit)
                        .getResultList())
                .chain(PostgresDisposals::counted);
    }

    @Override
    public Uni<List<Disposal>> find(UUID id) {
        return session(session -> session.find(DisposalRow.class, id))
                .chain(row -> counted(Stream.ofNullable(row).toList()));
    }

    @Override
    public Uni<List<Disposal>> lock(UUID id) {
        return session(session -> session.find(DisposalRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .chain(row -> counted(Stream.ofNullable(row).toList()));
    }

    @Override
    public Uni<Void> replace(Disposal disposal) {
        return session(session -> session.find(DisposalRow.class, disposal.id()))
                .invoke(row -> row.write(disposal))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> approved() {
        return session(session -> session.createNativeQuery(
                        "select id from disposal where state = 'APPROVED' order by approved_at", UUID.class)
                .getResultList());
    }

    @Override
    public Uni<List<Line>> lines(UUID id) {
        return lines(LINES + " order by item_number", id);
    }

    @Override
    public Uni<List<Line>> claim(UUID id) {
        return lines(CLAIM, id);
    }

    @Override
    public Uni<Boolean> move(UUID id, int number, Outcome from, Outcome to, String digest) {
        return session(session -> session.createNativeQuery(MOVE)
                        .setParameter("to", to.name())
                        .setParameter("digest", digest)
                        .setParameter("id", id)
                        .setParameter("number", number)
                        .setParameter("from", from.name())
                        .executeUpdate())
                .map(changed -> changed == 1);
    }

    private static Uni<List<Line>> lines(String sql, UUID id) {
        return session(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> rows.stream().map(PostgresDisposals::line).toList());
    }

    private static Line line(Object[] row) {
        return new Line(
                ((Number) row[0]).intValue(),
                new Item(DataClass.valueOf(row[7].toString()), row[1].toString(), row[2].toString(), Moment.of(row[3])),
                Moment.of(row[4]),
                Outcome.valueOf(row[5].toString()),
                row[6].toString());
    }

    private static Uni<Integer> add(UUID id, Line line) {
        return session(session -> session.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("number", line.number())
                .setParameter("class", line.item().dataClass().name())
                .setParameter("reference", line.item().reference())
                .setParameter("key", line.item().key())
                .setParameter("triggered", line.item().triggeredAt())
                .setParameter("due", line.dueAt())
                .executeUpdate());
    }

    private static Uni<List<Disposal>> counted(List<DisposalRow> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> session(session -> session.createNativeQuery(TALLY, Object[].class)
                                .setParameter("id", row.id)
                                .getSingleResult())
                        .map(counts -> row.read(new Tally(count(counts[0]), count(counts[1]), count(counts[2])))))
                .collect()
                .asList();
    }

    private static int count(Object number) {
        return ((Number) number).intValue();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
