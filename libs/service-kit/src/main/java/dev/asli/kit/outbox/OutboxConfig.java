package dev.asli.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How undelivered messages are looked for and tried again. */
@ConfigMapping(prefix = "asli.outbox")
public interface OutboxConfig {

    /** How often waiting messages are looked for. */
    @WithDefault("1s")
    Duration interval();

    /** How many one look takes at most. */
    @WithDefault("20")
    int batchSize();

    /** How long one delivery may take before another replica may try. */
    @WithDefault("30s")
    Duration lease();

    /** Wait after the first failure; doubles with each, with up to half as much again at random. */
    @WithDefault("1s")
    Duration firstRetry();

    /** The longest wait between two tries. A message is never given up. */
    @WithDefault("5m")
    Duration longestRetry();
}
