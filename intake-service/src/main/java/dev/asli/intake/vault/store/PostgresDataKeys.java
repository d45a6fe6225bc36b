package dev.asli.intake.vault.store;

import dev.asli.intake.vault.DataKey;
import dev.asli.intake.vault.DataKey.Place;
import dev.asli.intake.vault.DataKeys;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresDataKeys implements DataKeys {

    // Two callers may need the first key of a scope at once: the one that comes second takes the other's.
    private static final String ADD =
            "insert into vault_key (reference, scope, id, key_id, wrapped, made_at, wrapped_at)"
                    + " values (:reference, :scope, :id, :key, :wrapped, :at, :at) on conflict (reference, scope) do nothing";

    private static final String WRAPPED_BY_OTHERS = "select * from vault_key where wrapped is not null"
            + " and key_id <> :key and id > :after order by id limit :most for update skip locked";

    @Override
    public Uni<List<DataKey>> of(Place place) {
        return session(session -> session.createSelectionQuery(
                                "from DataKeyRow where reference = :reference and scope = :scope", DataKeyRow.class)
                        .setParameter("reference", place.reference())
                        .setParameter("scope", place.scope())
                        .getResultList())
                .map(rows -> rows.stream().map(DataKeyRow::read).toList());
    }

    @Override
    public Uni<DataKey> addUnlessThere(DataKey key, Instant at) {
        return session(session -> session.createNativeQuery(ADD)
                        .setParameter("reference", key.place().reference())
                        .setParameter("scope", key.place().scope().name())
                        .setParameter("id", key.id())
                        .setParameter("key", key.masterKeyId())
                        .setParameter("wrapped", key.wrapped())
                        .setParameter("at", at)
                        .executeUpdate())
                .chain(() -> of(key.place()))
                .map(List::getFirst);
    }

    @Override
    public Uni<List<DataKey>> claimWrappedByOthers(String masterKeyId, UUID after, int limit) {
        return session(session -> session.createNativeQuery(WRAPPED_BY_OTHERS, DataKeyRow.class)
                        .setParameter("key", masterKeyId)
                        .setParameter("after", after)
                        .setParameter("most", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(DataKeyRow::read).toList());
    }

    @Override
    public Uni<Void> rewrap(DataKey key, Instant at) {
        return session(session -> session.createMutationQuery("update DataKeyRow set keyId = :key, wrapped = :wrapped,"
                                + " wrappedAt = :at where id = :id and wrapped is not null")
                        .setParameter("key", key.masterKeyId())
                        .setParameter("wrapped", key.wrapped())
                        .setParameter("at", at)
                        .setParameter("id", key.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> destroy(Place place, Instant at) {
        return session(session -> session.createMutationQuery("update DataKeyRow set wrapped = null, destroyedAt = :at"
                                + " where reference = :reference and scope = :scope and wrapped is not null")
                        .setParameter("at", at)
                        .setParameter("reference", place.reference())
                        .setParameter("scope", place.scope())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<String, Long>> countByMasterKey() {
        return session(session -> session.createNativeQuery(
                                "select key_id, count(*) from vault_key where wrapped is not null group by key_id",
                                Object[].class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row[0].toString(), row -> ((Number) row[1]).longValue())));
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
