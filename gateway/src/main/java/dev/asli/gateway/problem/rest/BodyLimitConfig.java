package dev.asli.gateway.problem.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a caller may send at once. Uploads in pieces have their own limit: {@code quarkus.http.limits.max-body-size}. */
@ConfigMapping(prefix = "asli.limits")
interface BodyLimitConfig {

    /** Far above the largest lawful filing (50 locations and 4000 characters). */
    @WithDefault("512K")
    MemorySize json();

    /** Of a form with a file, which the server takes whole before it passes it on; larger ones go in pieces (tus). */
    @WithDefault("64M")
    MemorySize form();
}
