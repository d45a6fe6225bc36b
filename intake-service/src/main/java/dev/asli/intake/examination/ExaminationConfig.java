package dev.asli.intake.examination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How examinations are pushed to detection-service. */
@ConfigMapping(prefix = "asli.examination")
public interface ExaminationConfig {

    /** How often work is looked for; at least a second. */
    @WithDefault("1s")
    Duration interval();

    /** Examinations at once from this replica. */
    @WithDefault("2")
    int lanes();

    /** Longest examination. */
    @WithDefault("90s")
    Duration limit();

    /** After it another worker takes over; longer than the limit. */
    @WithDefault("2m")
    Duration lease();

    /** How often the line is read anew from the start, which also takes over from dead workers. */
    @WithDefault("30s")
    Duration rescan();

    /** Between two writes of progress. */
    @WithDefault("1s")
    Duration progressInterval();

    @WithDefault("1s")
    Duration firstRetry();

    @WithDefault("1m")
    Duration longestRetry();

    /** Then it fails as EXAMINER_UNREACHABLE: after about a week at the longest wait. A busy examiner is waited for without end. */
    @WithDefault("10000")
    int attempts();
}
