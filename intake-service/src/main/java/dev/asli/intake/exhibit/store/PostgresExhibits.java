package dev.asli.intake.exhibit.store;

import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.Exhibits;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresExhibits implements Exhibits {

    @Override
    public Uni<Void> add(Exhibit exhibit, Request request) {
        return Panache.getSession()
                .chain(session ->
                        session.persist(new ExhibitRow(exhibit, request)).chain(session::flush));
    }

    @Override
    public Uni<List<Exhibit>> of(Collection<String> references) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ExhibitRow where reference in :references order by number", ExhibitRow.class)
                        .setParameter("references", references)
                        .getResultList())
                .map(rows -> rows.stream().map(ExhibitRow::read).toList());
    }

    @Override
    public Uni<List<Known>> broughtBy(String reference, String requestKey) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ExhibitRow where reference = :reference and requestKey = :key", ExhibitRow.class)
                        .setParameter("reference", reference)
                        .setParameter("key", requestKey)
                        .getResultList())
                .map(rows -> rows.stream().map(ExhibitRow::known).toList());
    }
}
