package dev.asli.gateway.apikey.store;

import dev.asli.gateway.apikey.ApiKey;
import dev.asli.gateway.apikey.ApiKeys;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresApiKeys implements ApiKeys {

    private static final String NEWEST_FIRST = " order by k.createdAt desc, k.id desc";

    private final Rows rows;

    PostgresApiKeys(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<ApiKey> add(ApiKey key, byte[] secretHash) {
        return rows.persist(new ApiKeyRow(key, secretHash)).map(ApiKeyRow::read);
    }

    @Override
    public Uni<ApiKey> replace(ApiKey key) {
        return rows.findById(key.id()).invoke(row -> row.write(key)).replaceWith(key);
    }

    @Override
    public Uni<Optional<Kept>> find(String id) {
        return rows.findById(id).map(row -> Optional.ofNullable(row).map(ApiKeyRow::kept));
    }

    @Override
    public Uni<List<ApiKey>> list(Optional<String> intermediary, int limit, Optional<String> after) {
        Uni<Optional<Kept>> last =
                after.map(this::find).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
        return last.chain(kept -> page(intermediary, limit, kept.map(Kept::key)))
                .map(found -> found.stream().map(ApiKeyRow::read).toList());
    }

    private Uni<List<ApiKeyRow>> page(Optional<String> intermediary, int limit, Optional<ApiKey> after) {
        StringBuilder where = new StringBuilder("from ApiKeyRow k where true = true");
        Map<String, Object> values = new HashMap<>();
        intermediary.ifPresent(name -> {
            where.append(" and k.intermediary = :intermediary");
            values.put("intermediary", name);
        });
        after.ifPresent(key -> {
            where.append(" and (k.createdAt < :at or (k.createdAt = :at and k.id < :id))");
            values.put("at", key.createdAt());
            values.put("id", key.id());
        });
        return rows.find(where + NEWEST_FIRST, values).page(0, limit).list();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ApiKeyRow, String> {}
}
