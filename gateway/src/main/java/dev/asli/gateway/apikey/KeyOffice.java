package dev.asli.gateway.apikey;

import dev.asli.gateway.identity.Scope;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What administrators do with keys. One public method, one transaction. */
@ApplicationScoped
public class KeyOffice {

    private final ApiKeys keys;
    private final ApiKeyConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyOffice(ApiKeys keys, ApiKeyConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** @param validity the longest where empty or longer than that */
    @WithTransaction
    public Uni<Issued> issue(String intermediary, String label, Set<Scope> scopes, Optional<Duration> validity) {
        Duration granted = validity.filter(asked -> asked.compareTo(config.longestValidity()) < 0)
                .orElse(config.longestValidity());
        return add(intermediary, label, scopes, granted);
    }

    /** Issues a successor with the same rights; the old key goes on for the overlap. */
    @WithTransaction
    public Uni<Issued> rotate(String id) {
        Instant now = clock.instant();
        return existing(id)
                .invoke(key -> {
                    if (!(key.stage(now) instanceof KeyStage.Active)) {
                        throw new ProblemException(
                                ApiKeyProblem.API_KEY_NOT_ROTATABLE,
                                "Only an active key is rotated. Issue a new one instead.");
                    }
                })
                .call(key -> keys.replace(key.rotate(now.plus(config.rotation()))))
                .chain(key -> add(
                        key.intermediary(),
                        key.label(),
                        key.scopes(),
                        Duration.between(key.createdAt(), key.expiresAt())));
    }

    @WithTransaction
    public Uni<ApiKey> revoke(String id) {
        return existing(id).map(key -> key.revoke(clock.instant())).chain(keys::replace);
    }

    @WithSession
    public Uni<List<ApiKey>> list(Optional<String> intermediary, int limit, Optional<String> after) {
        return keys.list(intermediary, limit, after);
    }

    private Uni<Issued> add(String intermediary, String label, Set<Scope> scopes, Duration validity) {
        KeySecret secret = KeySecret.generate(config.environment(), random);
        Instant now = clock.instant();
        ApiKey key = new ApiKey(
                secret.id(),
                intermediary,
                label,
                scopes,
                now,
                now.plus(validity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return keys.add(key, secret.hash()).map(added -> new Issued(added, secret));
    }

    private Uni<ApiKey> existing(String id) {
        return keys.find(id)
                .map(found -> found.orElseThrow(() -> new ProblemException(
                                ApiKeyProblem.API_KEY_NOT_FOUND, "No API key has this id. List them to see which do."))
                        .key());
    }

    /** The only moment the secret is known here. */
    public record Issued(ApiKey key, KeySecret secret) {}
}
