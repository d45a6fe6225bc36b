package dev.asli.detection.examination;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much work this replica takes at once. What is over it is refused at once, so that another replica may have it. */
@ConfigMapping(prefix = "asli.examination")
public interface ExaminationConfig {

    /** Exhibits examined at the same time, each on a platform thread of its own. */
    @WithDefault("2")
    int lanes();

    /** Exhibits that may stand before the lanes or be on their way in. */
    @WithDefault("6")
    int queue();

    /** Largest exhibit. */
    @WithDefault("32M")
    MemorySize maxSize();

    /** Heap for all exhibits received and not yet answered, by their announced sizes. */
    @WithDefault("96M")
    MemorySize memory();

    /** Within which all bytes must have arrived. */
    @WithDefault("60s")
    Duration receiveLimit();

    /** How long one exhibit may keep its lane. */
    @WithDefault("60s")
    Duration timeLimit();
}
