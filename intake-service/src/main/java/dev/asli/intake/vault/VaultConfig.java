package dev.asli.intake.vault;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What opens the identity vault. */
@ConfigMapping(prefix = "asli.vault")
public interface VaultConfig {

    /** Base64 of exactly 32 random bytes. Without it no sealed contact is ever read again. */
    Optional<String> key();
}
