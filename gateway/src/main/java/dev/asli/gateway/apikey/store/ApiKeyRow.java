package dev.asli.gateway.apikey.store;

import dev.asli.gateway.apikey.ApiKey;
import dev.asli.gateway.apikey.ApiKeys.Kept;
import dev.asli.gateway.identity.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_key")
class ApiKeyRow {

    private static final String SEPARATOR = " ";

    @Id
    String id;

    String intermediary;

    String label;

    /** Words parted by one space. */
    String scopes;

    @Column(name = "secret_hash")
    byte[] secretHash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "rotating_until")
    @Nullable
    Instant rotatingUntil;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "last_used")
    @Nullable
    Instant lastUsed;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ApiKeyRow() {}

    @SuppressWarnings("NullAway.Init") // the rest is written below
    ApiKeyRow(ApiKey key, byte[] secretHash) {
        this.id = key.id();
        this.intermediary = key.intermediary();
        this.label = key.label();
        this.scopes = key.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(SEPARATOR));
        this.secretHash = secretHash.clone();
        this.createdAt = key.createdAt();
        this.expiresAt = key.expiresAt();
        write(key);
    }

    /** What may change in a key's life. */
    final void write(ApiKey key) {
        rotatingUntil = key.rotatingUntil().orElse(null);
        revokedAt = key.revokedAt().orElse(null);
        lastUsed = key.lastUsed().orElse(null);
    }

    ApiKey read() {
        return new ApiKey(
                id,
                intermediary,
                label,
                readScopes(),
                createdAt,
                expiresAt,
                Optional.ofNullable(rotatingUntil),
                Optional.ofNullable(revokedAt),
                Optional.ofNullable(lastUsed));
    }

    Kept kept() {
        return new Kept(read(), secretHash.clone());
    }

    private Set<Scope> readScopes() {
        return Arrays.stream(scopes.split(SEPARATOR, -1))
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
