package dev.asli.compliance.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How notices are signed. */
@ConfigMapping(prefix = "asli.notices")
public interface NoticeConfig {

    /** PEM file with the Ed25519 private and public key that signs notices. */
    Path keyFile();

    /** PEM files of keys that signed notices before; their public keys go on being published. */
    Optional<List<Path>> retiredKeyFiles();

    /** The issuer named in notices. */
    @WithDefault("https://compliance.asli.dev")
    String issuer();
}
