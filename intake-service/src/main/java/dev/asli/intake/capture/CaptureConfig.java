package dev.asli.intake.capture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How this service visits pages. */
@ConfigMapping(prefix = "asli.capture")
public interface CaptureConfig {

    /** How often work is looked for. */
    @WithDefault("2s")
    Duration interval();

    /** Visits at once from this replica. */
    @WithDefault("2")
    int lanes();

    /** For one page, redirects included. */
    @WithDefault("30s")
    Duration time();

    @WithDefault("5")
    int redirects();

    /** Of the page; it is held in memory a few times over, for each lane. */
    @WithDefault("8388608")
    int bodyBytes();

    /** That are asked. */
    @WithDefault("80,443")
    Set<Integer> ports();

    /** Origins in private networks that are asked all the same. For demonstrations and tests. */
    Optional<List<URI>> allowList();

    /** For fetching, picturing and storing together. */
    @WithDefault("2m")
    Duration limit();

    /** After it another worker takes over; longer than the limit. */
    @WithDefault("3m")
    Duration lease();

    /** While a page does not answer, or the object store. */
    @WithDefault("4")
    int attempts();

    @WithDefault("10s")
    Duration firstRetry();

    /** Of one complaint. */
    @WithDefault("200")
    int mostOfACase();

    /** Holds a bundle only while it is made; emptied at the start, so each instance needs its own. */
    @WithDefault("${java.io.tmpdir}/asli-captures")
    Path workDirectory();

    Browser browser();

    /** Pictures the page that was fetched; it never fetches itself. */
    interface Browser {

        /** Chromium's program. Where there is none, captures have no screenshot and say so. */
        @WithDefault("/usr/bin/chromium")
        Path program();

        @WithDefault("20s")
        Duration limit();

        /** Of data of each of its processes. */
        @WithDefault("2147483648")
        long memoryBytes();

        /** Chromium's own sandbox; it cannot run as root with it. */
        @WithDefault("true")
        boolean sandbox();
    }
}
