package dev.asli.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Whose log this is. */
@ConfigMapping(prefix = "asli.ledger")
public interface LedgerConfig {

    /** Names the log in its checkpoints and never changes; contains "intake" or "compliance", as in asli.dev/intake. */
    String origin();

    /** PEM file with the Ed25519 private and public key that signs checkpoints. */
    Path keyFile();

    Sequence sequence();

    /** How appends get their place in the log when nobody reads it. */
    interface Sequence {

        /** How often it is looked for what waits. */
        @WithDefault("1s")
        Duration every();

        /** How many enter in one transaction, at most. */
        @WithDefault("5000")
        int batch();
    }
}
