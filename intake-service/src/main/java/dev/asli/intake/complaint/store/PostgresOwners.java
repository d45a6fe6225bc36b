package dev.asli.intake.complaint.store;

import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.Owners;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresOwners implements Owners {

    @Override
    public Uni<Void> add(String reference, byte[] ownerKey) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into complaint_owner (reference, owner_key) values (:reference, :key)"
                                        + " on conflict (reference) do nothing")
                        .setParameter("reference", reference)
                        .setParameter("key", ownerKey)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> owns(String reference, byte[] ownerKey) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from OwnerRow where reference = :reference", OwnerRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(rows -> rows.stream().anyMatch(row -> CaseKeys.same(row.ownerKey, ownerKey)));
    }
}
