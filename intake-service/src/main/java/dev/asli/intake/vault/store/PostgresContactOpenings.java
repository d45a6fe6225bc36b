package dev.asli.intake.vault.store;

import dev.asli.intake.vault.ContactOpening;
import dev.asli.intake.vault.ContactOpening.Step;
import dev.asli.intake.vault.ContactOpenings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresContactOpenings implements ContactOpenings {

    @Override
    public Uni<Void> add(ContactOpening opening, String requestId) {
        return session(
                session -> session.persist(new OpeningRow(opening, requestId)).chain(session::flush));
    }

    @Override
    public Uni<List<ContactOpening>> askedAs(String reference, String askedBy, String requestId) {
        return session(session -> session.createSelectionQuery(
                                "from OpeningRow where reference = :reference and askedBy = :by and requestId = :id",
                                OpeningRow.class)
                        .setParameter("reference", reference)
                        .setParameter("by", askedBy)
                        .setParameter("id", requestId)
                        .getResultList())
                .map(PostgresContactOpenings::read);
    }

    @Override
    public Uni<List<ContactOpening>> lock(String reference, UUID id) {
        return session(session -> session.find(OpeningRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> Stream.ofNullable(row)
                        .filter(found -> found.reference.equals(reference))
                        .map(OpeningRow::read)
                        .toList());
    }

    @Override
    public Uni<Void> replace(ContactOpening opening) {
        return session(session -> session.find(OpeningRow.class, opening.id()))
                .invoke(row -> row.write(opening))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<ContactOpening>> list(Optional<String> reference, boolean waiting, int limit) {
        String where =
                (reference.isPresent() ? " and reference = :reference" : "") + (waiting ? " and step = :step" : "");
        return session(session -> {
                    Mutiny.SelectionQuery<OpeningRow> query = session.createSelectionQuery(
                            "from OpeningRow where 1 = 1" + where + " order by askedAt desc, id", OpeningRow.class);
                    reference.ifPresent(of -> query.setParameter("reference", of));
                    if (waiting) {
                        query.setParameter("step", Step.WAITING);
                    }
                    return query.setMaxResults(limit).getResultList();
                })
                .map(PostgresContactOpenings::read);
    }

    private static List<ContactOpening> read(List<OpeningRow> rows) {
        return rows.stream().map(OpeningRow::read).toList();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
