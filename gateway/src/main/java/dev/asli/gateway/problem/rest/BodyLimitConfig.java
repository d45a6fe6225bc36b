package dev.asli.gateway.problem.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a caller may send at once. Files have their own limit: {@code quarkus.http.limits.max-body-size}. */
@ConfigMapping(prefix = "asli.limits")
interface BodyLimitConfig {

    /** Far above the largest lawful filing (50 locations and 4000 characters). */
    @WithDefault("512K")
    MemorySize json();
}
