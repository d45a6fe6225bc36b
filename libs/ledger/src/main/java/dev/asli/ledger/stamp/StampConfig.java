package dev.asli.ledger.stamp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Who stamps checkpoints; nobody unless authorities are given. */
@ConfigMapping(prefix = "asli.ledger.timestamp")
public interface StampConfig {

    /** How often the newest checkpoint is stamped, when the log has grown since. */
    @WithDefault("1h")
    Duration every();

    /** The longest wait for one authority's answer. */
    @WithDefault("20s")
    Duration limit();

    List<Authority> authorities();

    /** One time-stamping authority. */
    interface Authority {

        /** Letters, digits and dashes; becomes a file name in case files. */
        String name();

        /** Answers application/timestamp-query over HTTP. */
        URI url();

        /** PEM file with its certificate, or the one of its issuer. */
        Path certificate();
    }
}
