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

    /** How often complaints whose due time may have changed are looked for. */
    @WithDefault("30s")
    Duration refreshInterval();

    /** After how long the due time of any open complaint is asked for again; one that is past, at each interval. */
    @WithDefault("10m")
    Duration refreshAfter();
}
