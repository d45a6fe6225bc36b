package dev.asli.intake.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large files of complaints may be and how they are worked off. */
@ConfigMapping(prefix = "asli.imports")
public interface ImportConfig {

    @WithDefault("100000")
    int maxRows();

    /** 128 MiB. */
    @WithDefault("134217728")
    long maxBytes();

    /** In bytes; a filing with everything in it has less. */
    @WithDefault("65536")
    int longestRow();

    /** A sender that is silent for so long has gone. */
    @WithDefault("30s")
    Duration silenceLimit();

    /** How often rows to be filed are looked for; at least a second. */
    @WithDefault("1s")
    Duration interval();

    /** Rows filed at once from this replica. */
    @WithDefault("2")
    int lanes();

    /** Rows one lane takes at a time. */
    @WithDefault("25")
    int batchSize();

    /** After it another worker takes the rows over. */
    @WithDefault("2m")
    Duration lease();

    /** Then a row that fails without a reason of its own is refused. */
    @WithDefault("10")
    int attempts();

    /** A file that has not arrived whole by then is forgotten. */
    @WithDefault("1h")
    Duration arrivalLimit();
}
