package dev.asli.local.stack;

import java.time.Duration;
import java.util.Map;

/** Told what happens while a stack starts and stops. */
public interface Progress {

    /** About once a second, while anything is waited for: what, and since how long. */
    void waiting(Map<String, Duration> parts);

    /** @param reused it ran already */
    void ready(String part, String url, Duration took, boolean reused);

    void stopped(String part, Duration took);
}
