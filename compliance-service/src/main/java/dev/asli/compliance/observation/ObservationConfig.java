package dev.asli.compliance.observation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How we look for ourselves. */
@ConfigMapping(prefix = "asli.observations")
public interface ObservationConfig {

    /**
     * Origins in private networks that may be looked at all the same, such as {@code http://127.0.0.1:9401}. For
     * demonstrations and tests; production refuses to start with any.
     */
    Optional<List<URI>> allowList();

    /** From where we look; to be a place inside the jurisdiction whose deadlines are watched. */
    @WithDefault("local")
    String vantage();

    /** For one question, redirects included. */
    @WithDefault("10s")
    Duration time();

    @WithDefault("5")
    int redirects();

    /** How many bytes of a page are read and hashed. */
    @WithDefault("65536")
    int firstBytes();

    /** How many addresses are looked at side by side. */
    @WithDefault("8")
    int atOnce();
}
