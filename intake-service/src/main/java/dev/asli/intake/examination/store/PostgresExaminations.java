package dev.asli.intake.examination.store;

import dev.asli.intake.examination.Arrivals;
import dev.asli.intake.examination.DeadLetter;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.Examinations;
import dev.asli.intake.examination.Place;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresExaminations implements Examinations {

    private static final String CLAIM = "from ExaminationRow where id in :ids and"
            + " ((state = WAITING and availableAt <= :now) or (state = RUNNING and leaseUntil < :now)) order by dueAt, id";
    private static final String ARRIVED = "select id, due_at, available_at from examination where state = 'WAITING'"
            + " and lined_up_in >= cast(cast(:mark as text) as xid8) limit :most";
    private static final String WAITING = "select id, due_at, available_at from examination where state = 'WAITING'"
            + " and (due_at, id) > (:due, :id) order by due_at, id limit :most";
    private static final String ABANDONED = "select id, due_at, lease_until from examination"
            + " where state = 'RUNNING' and lease_until < :now order by lease_until limit :most";

    @Override
    public Uni<Void> add(Examination examination, Instant now) {
        return Panache.getSession().chain(session -> session.persist(new ExaminationRow(examination, now)));
    }

    @Override
    public Uni<List<Examination>> of(Collection<String> references) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ExaminationRow where reference in :references", ExaminationRow.class)
                        .setParameter("references", references)
                        .getResultList())
                .map(PostgresExaminations::read);
    }

    @Override
    public Uni<Arrivals> arrivedSince(long mark, int limit) {
        // The mark is read first: what commits between the two reads is seen now and once more at the next look.
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)",
                                Long.class)
                        .getSingleResult())
                .chain(next -> places(ARRIVED, Map.of("mark", Long.toString(mark), "most", limit))
                        .map(places -> new Arrivals(places, next)));
    }

    @Override
    public Uni<List<Place>> waitingAfter(Place place, int limit) {
        return places(WAITING, Map.of("due", place.dueAt(), "id", place.id(), "most", limit));
    }

    @Override
    public Uni<List<Place>> abandoned(Instant now, int limit) {
        return places(ABANDONED, Map.of("now", now, "most", limit));
    }

    @Override
    public Uni<List<Examination>> claim(List<UUID> ids, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(CLAIM, ExaminationRow.class)
                        .setParameter("ids", ids)
                        .setParameter("now", now)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .getResultList())
                .map(PostgresExaminations::read);
    }

    @Override
    public Uni<Void> dueAt(String reference, Instant dueAt) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("update versioned ExaminationRow set dueAt = :due"
                                + " where reference = :reference and state = WAITING and dueAt <> :due")
                        .setParameter("due", dueAt)
                        .setParameter("reference", reference)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<DeadLetter>> failed(DeadLetter.Cursor after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ExaminationRow where state = FAILED and (since < :since or (since = :since and id > :id))"
                                        + " order by since desc, id",
                                ExaminationRow.class)
                        .setParameter("since", after.since())
                        .setParameter("id", after.id())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new DeadLetter(row.read(), row.since))
                        .toList());
    }

    @Override
    public Uni<Examination> lock(UUID id) {
        return locked(id).map(ExaminationRow::read);
    }

    @Override
    public Uni<List<Examination>> lockKnown(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ExaminationRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> row == null ? List.of() : List.of(row.read()));
    }

    @Override
    public Uni<Void> replace(Examination examination, Instant now) {
        return locked(examination.id())
                .invoke(row -> row.write(examination.state(), now))
                .replaceWithVoid();
    }

    private static Uni<ExaminationRow> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ExaminationRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("Examination %s is gone.".formatted(id)));
    }

    private static Uni<List<Place>> places(String sql, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
            parameters.forEach(query::setParameter);
            return query.getResultList()
                    .map(rows -> rows.stream()
                            .map(row -> new Place((UUID) row[0], instant(row[1]), instant(row[2])))
                            .toList());
        });
    }

    private static Instant instant(Object cell) {
        return cell instanceof OffsetDateTime time ? time.toInstant() : (Instant) cell;
    }

    private static List<Examination> read(List<ExaminationRow> rows) {
        return rows.stream().map(ExaminationRow::read).toList();
    }
}
