package dev.asli.intake.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files arrive. */
@ConfigMapping(prefix = "asli.uploads")
public interface UploadConfig {

    /** From 5 MiB, the least an S3 API takes; memory for each arriving file is twice this. At most 10000 parts. */
    @WithDefault("8388608")
    int partBytes();

    /** Appends at once in this instance; one more is told to come back. */
    @WithDefault("16")
    int atOnce();

    /** An append that died with its instance holds its upload for so long. */
    @WithDefault("20s")
    Duration lease();

    /** Without a byte for so long, an upload is given up. */
    @WithDefault("24h")
    Duration keep();

    /** A sender who is waited for so long in all, for fewer than {@link #leastBytes}, has gone. */
    @WithDefault("30s")
    Duration silenceLimit();

    @WithDefault("16384")
    int leastBytes();

    /** How often complete and forgotten uploads are looked for. */
    @WithDefault("10s")
    Duration sweepInterval();
}
