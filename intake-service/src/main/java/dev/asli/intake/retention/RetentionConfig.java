package dev.asli.intake.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When is looked for what is due. How long anything is kept is data: retention/in-retention.yaml. */
@ConfigMapping(prefix = "asli.retention")
public interface RetentionConfig {

    /** First at the start. */
    @WithDefault("24h")
    Duration sweepInterval();
}
