package dev.asli.intake.serving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long compliance-service is waited for. */
@ConfigMapping(prefix = "asli.serving")
public interface ServingConfig {

    /** For questions; a reader waits for the answer. */
    @WithDefault("3s")
    Duration askLimit();

    /** For serving and withdrawing; beyond it the outbox goes on by itself. */
    @WithDefault("10s")
    Duration serveLimit();
}
