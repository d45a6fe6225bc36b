package dev.asli.intake.vault.store;

import dev.asli.intake.vault.ContactVault.State;
import dev.asli.intake.vault.SealedContacts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresSealedContacts implements SealedContacts {

    private static final String OLD_ONES = "select * from vault_contact where format = 1 and sealed is not null"
            + " and reference > :after order by reference limit :most for update skip locked";

    @Override
    public Uni<Void> add(String reference, byte[] sealed, Instant at) {
        return session(session -> session.persist(new ContactRow(reference, sealed, at)));
    }

    @Override
    public Uni<List<Sealed>> of(String reference) {
        return session(session -> session.createSelectionQuery(
                                "from ContactRow where reference = :reference and sealed is not null", ContactRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Sealed(bytes(row), row.format == ContactRow.OLD))
                        .toList());
    }

    @Override
    public Uni<State> state(String reference) {
        return session(session -> session.createSelectionQuery(
                                "from ContactRow where reference = :reference", ContactRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> row.erasedAt == null ? State.SEALED : State.ERASED)
                        .orElse(State.NONE));
    }

    @Override
    public Uni<List<OfOldFormat>> claimOldFormat(String after, int limit) {
        return session(session -> session.createNativeQuery(OLD_ONES, ContactRow.class)
                        .setParameter("after", after)
                        .setParameter("most", limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new OfOldFormat(row.reference, bytes(row)))
                        .toList());
    }

    @Override
    public Uni<Long> countOldFormat() {
        return session(session -> session.createNativeQuery(
                        "select count(*) from vault_contact where format = 1 and sealed is not null", Long.class)
                .getSingleResult());
    }

    @Override
    public Uni<Void> replace(String reference, byte[] sealed) {
        return session(session -> session.createMutationQuery(
                                "update ContactRow set sealed = :sealed, format = 2 where reference = :reference")
                        .setParameter("sealed", sealed)
                        .setParameter("reference", reference)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> erase(String reference, Instant at) {
        return session(session -> session.createMutationQuery("update ContactRow set sealed = null, erasedAt = :at"
                                + " where reference = :reference and sealed is not null")
                        .setParameter("at", at)
                        .setParameter("reference", reference)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static byte[] bytes(ContactRow row) {
        return Objects.requireNonNull(row.sealed).clone();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
