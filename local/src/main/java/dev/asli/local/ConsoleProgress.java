package dev.asli.local;

import dev.asli.local.stack.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines for a person: one that is redrawn at a terminal, one every few seconds elsewhere. */
final class ConsoleProgress implements Progress {

    private static final int LINE = 100;
    private static final int QUIET_SECONDS = 10;

    private final PrintStream out;
    private final boolean terminal;
    private int ticks;

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void waiting(Map<String, Duration> parts) {
        ticks++;
        String line = parts.entrySet().stream()
                .map(part -> "%s %d s".formatted(part.getKey(), part.getValue().toSeconds()))
                .collect(Collectors.joining(", ", "  starting: ", ""));
        if (terminal) {
            out.print("\r" + fitted(line));
            out.flush();
        } else if (ticks % QUIET_SECONDS == 0) {
            out.println(line);
        }
    }

    @Override
    public synchronized void ready(String part, String url, Duration took, boolean reused) {
        say(
                reused
                        ? "  %-20s %-18s ran already".formatted(part, url)
                        : "  %-20s %-18s ready in %.1f s".formatted(part, url, seconds(took)));
    }

    @Override
    public synchronized void stopped(String part, Duration took) {
        say("  %-20s stopped in %.1f s".formatted(part, seconds(took)));
    }

    private void say(String line) {
        out.println(terminal ? "\r" + fitted(line) : line);
    }

    private static String fitted(String line) {
        return line.length() > LINE ? line.substring(0, LINE) : line + " ".repeat(LINE - line.length());
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }
}
