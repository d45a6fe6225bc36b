package dev.asli.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Tokens the gateway writes for callers who have none of the realm. */
@ConfigMapping(prefix = "asli.tokens")
public interface TokenConfig {

    /**
     * PEM file with an EC P-256 private key (PKCS#8) and its public key, the same for all replicas. Without it a key is
     * made at each start, which only one replica and no production can live with.
     */
    Optional<Path> keyFile();

    /** Must be what the inner services have as {@code asli.identity.gateway-issuer}. */
    @WithDefault("https://gateway.asli.dev")
    String issuer();

    @WithDefault("asli")
    String audience();

    /** How long a token lives; long enough for one call, too short to be worth stealing. */
    @WithDefault("60s")
    Duration validity();
}
