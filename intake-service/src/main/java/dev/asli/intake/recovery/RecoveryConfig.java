package dev.asli.intake.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Ways back into a case. */
@ConfigMapping(prefix = "asli.recovery")
public interface RecoveryConfig {

    /** Codes given at once to keep. */
    @WithDefault("8")
    int codes();

    /** How long a code that an officer hands over is good. */
    @WithDefault("1d")
    Duration handoverValid();

    /** How long ago the officer may have opened the contact to check the person. */
    @WithDefault("1d")
    Duration contactOpenedWithin();
}
