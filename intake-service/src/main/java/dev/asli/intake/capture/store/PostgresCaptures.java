package dev.asli.intake.capture.store;

import dev.asli.intake.capture.Capture;
import dev.asli.intake.capture.Captures;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresCaptures implements Captures {

    private static final String NEXT = "select * from capture where"
            + " (state = 'WAITING' and available_at <= :now) or (state = 'RUNNING' and lease_until < :now)"
            + " order by available_at, asked_at limit 1 for update skip locked";

    @Override
    public Uni<Void> add(Capture capture, Request request) {
        return Panache.getSession()
                .chain(session ->
                        session.persist(new CaptureRow(capture, request)).chain(session::flush));
    }

    @Override
    public Uni<List<Capture>> of(String reference) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from CaptureRow where reference = :reference order by number", CaptureRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(PostgresCaptures::read);
    }

    @Override
    public Uni<List<Known>> broughtBy(String reference, String requestKey) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from CaptureRow where reference = :reference and requestKey = :key", CaptureRow.class)
                        .setParameter("reference", reference)
                        .setParameter("key", requestKey)
                        .getResultList())
                .map(rows -> rows.stream().map(CaptureRow::known).toList());
    }

    @Override
    public Uni<List<Capture>> nextInLine(Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, CaptureRow.class)
                        .setParameter("now", now)
                        .getResultList())
                .map(PostgresCaptures::read);
    }

    @Override
    public Uni<Capture> lock(UUID id) {
        return locked(id).map(CaptureRow::read);
    }

    @Override
    public Uni<Void> replace(Capture capture, Instant now) {
        return locked(capture.id())
                .invoke(row -> row.write(capture.state(), now))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> disposed(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from capture_disposal where capture_id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    private static Uni<CaptureRow> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(CaptureRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("Capture %s is gone.".formatted(id)));
    }

    private static List<Capture> read(List<CaptureRow> rows) {
        return rows.stream().map(CaptureRow::read).toList();
    }
}
