package dev.asli.ledger;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Whose log this is. */
@ConfigMapping(prefix = "asli.ledger")
public interface LedgerConfig {

    /** Names the log in its checkpoints and never changes; contains "intake" or "compliance", as in asli.dev/intake. */
    String origin();

    /** PEM file with the Ed25519 private and public key that signs checkpoints. */
    Path keyFile();
}
