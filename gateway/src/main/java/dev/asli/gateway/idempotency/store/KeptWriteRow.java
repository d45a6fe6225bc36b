package dev.asli.gateway.idempotency.store;

import dev.asli.gateway.idempotency.KeptWrite;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changed under a row lock only, hence without a version. */
@Entity
@Table(name = "idempotent_write")
class KeptWriteRow {

    @Id
    @Column(name = "key_hash")
    byte[] keyHash;

    byte[] fingerprint;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "lease_until")
    Instant leaseUntil;

    byte[] salt;

    byte @Nullable [] answer;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    KeptWriteRow() {}

    KeptWrite read() {
        return new KeptWrite(keyHash, fingerprint, createdAt, leaseUntil, salt, Optional.ofNullable(answer));
    }

    void write(KeptWrite write) {
        leaseUntil = write.leaseUntil();
        answer = write.sealed().orElse(null);
    }
}
