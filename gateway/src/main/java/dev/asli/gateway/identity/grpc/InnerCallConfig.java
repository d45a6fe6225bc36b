package dev.asli.gateway.identity.grpc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an inner service may take before its caller is told to try again. */
@ConfigMapping(prefix = "asli.inner-calls")
interface InnerCallConfig {

    /** One question, one answer. */
    @WithDefault("10s")
    Duration deadline();

    /** An exhibit going in, or a case file coming out. */
    @WithDefault("120s")
    Duration streamDeadline();

    /** A large file going in, as fast as its sender can. */
    @WithDefault("30m")
    Duration uploadDeadline();
}
