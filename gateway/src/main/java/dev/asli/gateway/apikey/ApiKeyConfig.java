package dev.asli.gateway.apikey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long keys live, and for which environment they are. */
@ConfigMapping(prefix = "asli.api-keys")
public interface ApiKeyConfig {

    /** Part of every key, 1..16 lower-case letters and digits; a key of another environment is refused. */
    @WithDefault("live")
    String environment();

    /** The longest, and what is given when nothing is asked for. */
    @WithDefault("365d")
    Duration longestValidity();

    /** How long a rotated key goes on beside its successor. */
    @WithDefault("7d")
    Duration rotation();
}
