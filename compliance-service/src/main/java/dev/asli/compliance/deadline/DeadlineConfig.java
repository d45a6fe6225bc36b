package dev.asli.compliance.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deadlines are watched. How long they are is law, and lives in rule packs. */
@ConfigMapping(prefix = "asli.deadlines")
public interface DeadlineConfig {

    /** How often overdue deadlines are looked for. */
    @WithDefault("5s")
    Duration sweepInterval();

    /** How many notices one look takes. */
    @WithDefault("50")
    int batchSize();

    /** How long a claimed notice is left to its claimer before another replica may take it. */
    @WithDefault("2m")
    Duration lease();

    /** Wait before looking again at one past its due time that could not be told. */
    @WithDefault("15m")
    Duration lookAgain();

    /** Wait before looking again whether a breach has ended or a claim holds. */
    @WithDefault("6h")
    Duration lookLater();
}
