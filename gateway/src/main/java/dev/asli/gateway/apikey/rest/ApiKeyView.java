package dev.asli.gateway.apikey.rest;

import dev.asli.gateway.apikey.ApiKey;
import dev.asli.gateway.apikey.KeyStage;
import dev.asli.gateway.identity.Scope;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key without its secret. */
@Schema(name = "ApiKey")
record ApiKeyView(
        @Schema(description = "The public part of the key.") String id,

        String intermediary,
        String label,
        List<String> scopes,

        @Schema(enumeration = {"ACTIVE", "ROTATING", "RETIRED", "REVOKED", "EXPIRED"})
        String state,

        @Schema(description = "For ROTATING: until when. For RETIRED, REVOKED and EXPIRED: since when.") @Nullable
        Instant stateAt,

        Instant createdAt,
        Instant expiresAt,

        @Schema(description = "To the hour; absent when never used.") @Nullable
        Instant lastUsed) {

    static ApiKeyView of(ApiKey key, Instant now) {
        KeyStage stage = key.stage(now);
        return new ApiKeyView(
                key.id(),
                key.intermediary(),
                key.label(),
                key.scopes().stream().map(Scope::word).sorted().toList(),
                state(stage),
                at(stage),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsed().orElse(null));
    }

    private static String state(KeyStage stage) {
        return switch (stage) {
            case KeyStage.Active _ -> "ACTIVE";
            case KeyStage.Rotating _ -> "ROTATING";
            case KeyStage.Retired _ -> "RETIRED";
            case KeyStage.Revoked _ -> "REVOKED";
            case KeyStage.Expired _ -> "EXPIRED";
        };
    }

    private static @Nullable Instant at(KeyStage stage) {
        return switch (stage) {
            case KeyStage.Active _ -> null;
            case KeyStage.Rotating rotating -> rotating.until();
            case KeyStage.Retired retired -> retired.since();
            case KeyStage.Revoked revoked -> revoked.since();
            case KeyStage.Expired expired -> expired.since();
        };
    }
}
