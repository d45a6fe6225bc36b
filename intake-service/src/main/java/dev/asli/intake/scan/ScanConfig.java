package dev.asli.intake.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who looks for malware. */
@ConfigMapping(prefix = "asli.scan")
public interface ScanConfig {

    /** Of a ClamAV daemon (clamd, TCPSocket); without it nothing is scanned, and every exhibit says so. */
    Optional<String> host();

    @WithDefault("3310")
    int port();

    /** For one answer, and between two pieces of the file. */
    @WithDefault("60s")
    Duration limit();

    @WithDefault("2s")
    Duration interval();

    @WithDefault("5s")
    Duration firstRetry();

    @WithDefault("2m")
    Duration longestRetry();

    /** An exhibit waits so long for a scanner that does not answer; then it is examined unscanned, but never shown. */
    @WithDefault("10m")
    Duration patience();

    @WithDefault("10m")
    Duration lease();
}
