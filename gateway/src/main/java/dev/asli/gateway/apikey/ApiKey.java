package dev.asli.gateway.apikey;

import dev.asli.gateway.identity.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * A key of an intermediary; its secret is known to its holder only.
 *
 * @param id public, part of the key itself
 * @param intermediary whose notices it opens
 * @param label what its holder calls it
 * @param rotatingUntil set once a successor was issued
 * @param revokedAt set once taken back
 * @param lastUsed to the hour, so that reading a key does not write a row each time
 */
public record ApiKey(
        String id,
        String intermediary,
        String label,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> rotatingUntil,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsed) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public KeyStage stage(Instant now) {
        if (revokedAt.isPresent()) {
            return new KeyStage.Revoked(revokedAt.get());
        }
        if (!now.isBefore(expiresAt)) {
            return new KeyStage.Expired(expiresAt);
        }
        return rotatingUntil
                .<KeyStage>map(
                        until -> now.isBefore(until) ? new KeyStage.Rotating(until) : new KeyStage.Retired(until))
                .orElseGet(KeyStage.Active::new);
    }

    /** Revoking twice is the same as once. */
    ApiKey revoke(Instant now) {
        return with(rotatingUntil, revokedAt.or(() -> Optional.of(now)), lastUsed);
    }

    ApiKey rotate(Instant until) {
        return with(Optional.of(until), revokedAt, lastUsed);
    }

    ApiKey used(Instant now) {
        return with(rotatingUntil, revokedAt, Optional.of(now.truncatedTo(ChronoUnit.HOURS)));
    }

    boolean usedThisHour(Instant now) {
        return lastUsed.filter(now.truncatedTo(ChronoUnit.HOURS)::equals).isPresent();
    }

    private ApiKey with(Optional<Instant> rotating, Optional<Instant> revoked, Optional<Instant> used) {
        return new ApiKey(id, intermediary, label, scopes, createdAt, expiresAt, rotating, revoked, used);
    }
}
