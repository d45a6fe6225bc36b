package dev.asli.intake.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What opens the identity vault. */
@ConfigMapping(prefix = "asli.vault")
public interface VaultConfig {

    /** Where master keys come from. */
    @WithDefault("environment")
    Source source();

    /** Source environment: base64 of exactly 32 random bytes. Its id is "first". */
    Optional<String> key();

    /** Source environment: further master keys, each as id:base64. */
    Optional<List<String>> keys();

    /** The id of the key that wraps what is new; needed as soon as there are several. */
    Optional<String> activeKey();

    /** Source directory: {@code <id>.key} files and, instead of active-key, a file {@code active}. */
    Optional<Path> directory();

    /** Source keystore. */
    Store keyStore();

    /** For how long an approved opening may be used; it can be used once. */
    @WithDefault("15m")
    Duration openingLifetime();

    /** How often the source of master keys is read again. */
    @WithDefault("30s")
    Duration refreshInterval();

    /** How often is looked for what the active key does not wrap yet. */
    @WithDefault("30s")
    Duration rewrapInterval();

    enum Source {
        ENVIRONMENT,
        DIRECTORY,
        KEYSTORE
    }

    interface Store {

        Optional<Path> path();

        /** A type that java.security.KeyStore knows. */
        @WithDefault("PKCS12")
        String type();

        Optional<String> password();
    }
}
