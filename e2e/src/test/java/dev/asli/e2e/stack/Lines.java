package dev.asli.e2e.stack;

import dev.asli.local.stack.Progress;
import java.time.Duration;
import java.util.Map;

/** One line for each part in the tests' output. */
final class Lines implements Progress {

    @Override
    public void waiting(Map<String, Duration> parts) {}

    @Override
    public void ready(String part, String url, Duration took, boolean reused) {
        if (!reused) {
            System.out.printf("[stack] %s at %s ready in %.1f s%n", part, url, took.toMillis() / 1000.0);
        }
    }

    @Override
    public void stopped(String part, Duration took) {
        System.out.printf("[stack] %s stopped in %.1f s%n", part, took.toMillis() / 1000.0);
    }
}
