package dev.asli.gateway.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long sending again is safe. */
@ConfigMapping(prefix = "asli.idempotency")
public interface IdempotencyConfig {

    /** How long answers are kept. */
    @WithDefault("24h")
    Duration keep();

    /** How long one attempt may take before the next may try; longer than the longest call to an inner service. */
    @WithDefault("150s")
    Duration lease();

    /** How often old answers are removed. */
    @WithDefault("10m")
    Duration sweepInterval();
}
