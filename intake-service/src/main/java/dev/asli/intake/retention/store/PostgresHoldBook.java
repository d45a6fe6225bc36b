package dev.asli.intake.retention.store;

import dev.asli.intake.retention.Hold;
import dev.asli.intake.retention.HoldBook;
import io.quarkus.hibernate.reactive.panache.Panache;
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
class PostgresHoldBook implements HoldBook {

    @Override
    public Uni<Void> add(Hold hold, String requestId) {
        return session(session -> session.persist(new HoldRow(hold, requestId)).chain(session::flush));
    }

    @Override
    public Uni<List<Hold>> placedAs(String reference, String placedBy, String requestId) {
        return session(session -> session.createSelectionQuery(
                                "from HoldRow where reference = :reference and placedBy = :by and requestId = :id",
                                HoldRow.class)
                        .setParameter("reference", reference)
                        .setParameter("by", placedBy)
                        .setParameter("id", requestId)
                        .getResultList())
                .map(PostgresHoldBook::read);
    }

    @Override
    public Uni<List<Hold>> of(String reference) {
        return session(session -> session.createSelectionQuery(
                                "from HoldRow where reference = :reference order by placedAt desc, id", HoldRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(PostgresHoldBook::read);
    }

    @Override
    public Uni<List<Hold>> lock(String reference, UUID id) {
        return session(session -> session.find(HoldRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> read(Stream.ofNullable(row)
                        .filter(found -> found.reference.equals(reference))
                        .toList()));
    }

    @Override
    public Uni<Void> replace(Hold hold) {
        return session(session -> session.find(HoldRow.class, hold.id())
                        .invoke(row -> row.write(hold))
                        .chain(session::flush))
                .replaceWithVoid();
    }

    private static List<Hold> read(List<HoldRow> rows) {
        return rows.stream().map(HoldRow::read).toList();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
