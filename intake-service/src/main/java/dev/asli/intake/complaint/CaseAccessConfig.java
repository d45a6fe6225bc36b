package dev.asli.intake.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the right to a complaint is proved. Both keys are base64 of at least 32 random bytes and never change. */
@ConfigMapping(prefix = "asli.case-access")
public interface CaseAccessConfig {

    /** Keys what is stored of case secrets. */
    Optional<String> pepper();

    /** Derives the case secrets. */
    Optional<String> secretKey();

    /** Wrong secrets that one reference bears before it has to wait. */
    @WithDefault("10")
    int freeAttempts();

    /** The wait after the first wrong secret beyond those; doubles with each. */
    @WithDefault("2s")
    Duration firstWait();

    @WithDefault("15m")
    Duration longestWait();
}
