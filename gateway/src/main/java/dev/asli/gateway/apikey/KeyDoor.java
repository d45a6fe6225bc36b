package dev.asli.gateway.apikey;

import dev.asli.gateway.apikey.ApiKeys.Kept;
import dev.asli.gateway.identity.Caller;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets the holder of a key in, or says why not. */
@ApplicationScoped
public class KeyDoor {

    private final ApiKeys keys;
    private final ApiKeyConfig config;
    private final Clock clock;

    KeyDoor(ApiKeys keys, ApiKeyConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** Fails with API_KEY_REFUSED; only who has the right secret learns that the key was revoked or ran out. */
    @WithTransaction
    public Uni<Caller.KeyHolder> open(String presented) {
        Optional<KeySecret> secret =
                KeySecret.parse(presented).filter(parsed -> parsed.environment().equals(config.environment()));
        if (secret.isEmpty()) {
            return Uni.createFrom().failure(refused("It is not a key of this system. Send the key as it was shown."));
        }
        Instant now = clock.instant();
        return keys.find(secret.get().id())
                .map(found -> check(found, secret.get(), now))
                .call(key -> key.usedThisHour(now)
                        ? Uni.createFrom().voidItem()
                        : keys.replace(key.used(now)).replaceWithVoid())
                .map(key -> new Caller.KeyHolder(key.id(), key.intermediary(), key.scopes()));
    }

    private static ApiKey check(Optional<Kept> found, KeySecret secret, Instant now) {
        Kept kept = found.filter(candidate -> MessageDigest.isEqual(candidate.secretHash(), secret.hash()))
                .orElseThrow(() -> refused("It is unknown. Ask an administrator for a new one."));
        return switch (kept.key().stage(now)) {
            case KeyStage.Active _, KeyStage.Rotating _ -> kept.key();
            case KeyStage.Retired retired ->
                throw refused("It was rotated out at %s. Use its successor.".formatted(retired.since()));
            case KeyStage.Revoked revoked ->
                throw refused("It was revoked at %s. Ask an administrator for a new one.".formatted(revoked.since()));
            case KeyStage.Expired expired ->
                throw refused("It ran out at %s. Ask an administrator for a new one.".formatted(expired.since()));
        };
    }

    private static ProblemException refused(String why) {
        return new ProblemException(ApiKeyProblem.API_KEY_REFUSED, why);
    }
}
