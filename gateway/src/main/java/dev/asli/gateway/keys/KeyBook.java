package dev.asli.gateway.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.gateway.identity.TokenMint;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * All public keys, from memory. Reading never waits for an inner service: the inner services read here to verify the very
 * token we would ask them with, and two that wait for each other wait for ever. Hence our own key is always in it, and
 * theirs are fetched beside, again and again, and kept when they cannot be reached.
 */
@ApplicationScoped
public class KeyBook {

    private static final Logger LOG = Logger.getLogger(KeyBook.class);

    private final TokenMint mint;
    private final Instance<KeySource> sources;
    private final ObjectMapper json;
    private final Map<String, InnerKeys> known = new ConcurrentHashMap<>();

    KeyBook(TokenMint mint, Instance<KeySource> sources, ObjectMapper json) {
        this.mint = mint;
        this.sources = sources;
        this.json = json;
    }

    public Keys read() {
        List<JsonNode> jwks = new ArrayList<>();
        List<String> verifiers = new ArrayList<>();
        jwks.add(json.valueToTree(mint.publicJwk()));
        List<KeySource> all = sources.stream().toList();
        for (KeySource source : all) {
            InnerKeys keys = known.get(source.name());
            if (keys != null) {
                jwks.addAll(jwksOf(source.name(), keys.jwkSet()));
                verifiers.addAll(keys.ledgerVerifierKeys());
            }
        }
        return new Keys(jwks, verifiers, known.size() == all.size());
    }

    @Scheduled(every = "${asli.keys.refresh-interval:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        List<Uni<Void>> asked = sources.stream().map(this::ask).toList();
        return Uni.join().all(asked).andCollectFailures().replaceWithVoid();
    }

    private Uni<Void> ask(KeySource source) {
        return source.ask()
                .invoke(keys -> known.put(source.name(), keys))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "keys not refreshed: service=%s failure=%s",
                        source.name(), failure.getClass().getSimpleName()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private List<JsonNode> jwksOf(String source, String jwkSet) {
        if (jwkSet.isEmpty()) {
            return List.of();
        }
        try {
            List<JsonNode> found = new ArrayList<>();
            json.readTree(jwkSet).path("keys").forEach(found::add);
            return found;
        } catch (JsonProcessingException malformed) {
            LOG.errorf("keys not readable: service=%s", source);
            return List.of();
        }
    }

    /** @param complete false until every inner service has been reached once */
    public record Keys(List<JsonNode> jwks, List<String> ledgerVerifierKeys, boolean complete) {}
}
