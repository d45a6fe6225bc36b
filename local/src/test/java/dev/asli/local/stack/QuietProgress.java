package dev.asli.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Remembers instead of printing. */
final class QuietProgress implements Progress {

    final List<String> events = new ArrayList<>();

    @Override
    public void waiting(Map<String, Duration> parts) {}

    @Override
    public synchronized void ready(String part, String url, Duration took, boolean reused) {
        events.add((reused ? "reused " : "ready ") + part);
    }

    @Override
    public synchronized void stopped(String part, Duration took) {
        events.add("stopped " + part);
    }
}
