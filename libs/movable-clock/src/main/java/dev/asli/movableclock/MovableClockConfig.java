package dev.asli.movableclock;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the services of one machine agree on how far time was moved. */
@ConfigMapping(prefix = "asli.movable-clock")
public interface MovableClockConfig {

    /** Holds an ISO-8601 duration. Shared by all services of a demonstration; without it time moves in this process only. */
    Optional<Path> file();

    /** HTTP path where time is read (GET) and moved (POST, body: ISO-8601 duration). Only the gateway sets it. */
    Optional<String> path();
}
