package dev.asli.kit.fetch;

import java.time.Duration;

/**
 * How much of our time and memory a stranger's server may take.
 *
 * @param time for the whole question, redirects included
 * @param redirects how many are followed, 0 or more
 */
public record FetchLimits(Duration time, int redirects) {}
