package dev.asli.intake.recovery.store;

import dev.asli.intake.recovery.RecoveryCode;
import dev.asli.intake.recovery.RecoveryCodes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresRecoveryCodes implements RecoveryCodes {

    @Override
    public Uni<Void> lock(String reference) {
        return session(session -> session.createNativeQuery(
                                "select reference from complaint where reference = :reference for update", String.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<RecoveryCode>> of(String reference) {
        return session(session -> session.createSelectionQuery(
                                "from RecoveryCodeRow where reference = :reference order by issuedAt, id",
                                RecoveryCodeRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(rows -> rows.stream().map(RecoveryCodeRow::read).toList());
    }

    @Override
    public Uni<Void> add(List<RecoveryCode> codes) {
        Object[] rows = codes.stream().map(RecoveryCodeRow::new).toArray();
        return session(session -> session.persistAll(rows).chain(session::flush));
    }

    @Override
    public Uni<Void> replace(List<RecoveryCode> codes) {
        Map<UUID, RecoveryCode> byId = codes.stream().collect(Collectors.toMap(RecoveryCode::id, Function.identity()));
        return session(session -> session.createSelectionQuery(
                        "from RecoveryCodeRow where id in :ids", RecoveryCodeRow.class)
                .setParameter("ids", byId.keySet())
                .getResultList()
                .invoke(rows -> rows.forEach(row -> row.write(Objects.requireNonNull(byId.get(row.id)))))
                .chain(session::flush));
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
