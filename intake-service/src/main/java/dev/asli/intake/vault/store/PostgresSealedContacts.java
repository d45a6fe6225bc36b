package dev.asli.intake.vault.store;

import dev.asli.intake.vault.SealedContacts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresSealedContacts implements SealedContacts {

    @Override
    public Uni<Void> add(String reference, byte[] sealed, Instant at) {
        return Panache.getSession().chain(session -> session.persist(new ContactRow(reference, sealed, at)));
    }

    @Override
    public Uni<List<byte[]>> of(String reference) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ContactRow where reference = :reference", ContactRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> row.sealed.clone()).toList());
    }
}
