package dev.asli.kit.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * How much of our time and memory a stranger's server may take, and where it may listen.
 *
 * @param time for the whole question, redirects included
 * @param redirects how many are followed, 0 or more
 * @param headerBytes of one answer, all header lines together
 * @param ports that are asked; origins that are allowed by name bring their own
 */
public record FetchLimits(Duration time, int redirects, int headerBytes, Set<Integer> ports) {

    private static final int USUAL_HEADER_BYTES = 32 * 1024;
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    public FetchLimits {
        ports = Set.copyOf(ports);
    }

    /** With the ports of the web alone and 32 KiB of headers. */
    public FetchLimits(Duration time, int redirects) {
        this(time, redirects, USUAL_HEADER_BYTES, WEB_PORTS);
    }
}
