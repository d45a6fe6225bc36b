package dev.asli.gateway.idempotency.store;

import dev.asli.gateway.idempotency.KeptWrite;
import dev.asli.gateway.idempotency.KeptWrites;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PostgresKeptWrites implements KeptWrites {

    private static final String INSERT = """
            insert into idempotent_write (key_hash, fingerprint, created_at, lease_until, salt)
            values (:hash, :fingerprint, :created, :lease, :salt)
            on conflict (key_hash) do nothing
            """;

    private final Rows rows;

    PostgresKeptWrites(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Boolean> add(KeptWrite write) {
        return rows.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("hash", write.keyHash())
                        .setParameter("fingerprint", write.fingerprint())
                        .setParameter("created", write.createdAt())
                        .setParameter("lease", write.leaseUntil())
                        .setParameter("salt", write.salt())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    @Override
    public Uni<Optional<KeptWrite>> findHeld(byte[] keyHash) {
        return rows.findById(keyHash, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row).map(KeptWriteRow::read));
    }

    @Override
    public Uni<Void> replace(KeptWrite write) {
        return rows.findById(write.keyHash(), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNotNull()
                .invoke(row -> row.write(write))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(byte[] keyHash) {
        return rows.deleteById(keyHash).replaceWithVoid();
    }

    @Override
    public Uni<Integer> removeOlderThan(Instant oldest) {
        return rows.delete("createdAt < ?1", oldest).map(Long::intValue);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<KeptWriteRow, byte[]> {}
}
