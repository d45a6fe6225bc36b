package dev.asli.intake.vault.store;

import dev.asli.intake.vault.DataKey;
import dev.asli.intake.vault.DataKey.Place;
import dev.asli.intake.vault.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Its changes are single statements; hence without a version. */
@Entity
@Table(name = "vault_key")
class DataKeyRow {

    @Id
    UUID id;

    String reference;

    @Enumerated(EnumType.STRING)
    Scope scope;

    @Column(name = "key_id")
    String keyId;

    byte @Nullable [] wrapped;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "wrapped_at")
    Instant wrappedAt;

    @Column(name = "destroyed_at")
    @Nullable
    Instant destroyedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    DataKeyRow() {}

    DataKey read() {
        return new DataKey(new Place(reference, scope), id, keyId, wrapped == null ? new byte[0] : wrapped.clone());
    }
}
