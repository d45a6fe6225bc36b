package dev.asli.local.story;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells what happens to a person who watches; times in India's. */
public final class Narrator {

    private static final DateTimeFormatter IST = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'IST'", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Kolkata"));

    private final PrintStream out;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    void title(int number, String title) {
        out.printf("%n%d. %s%n", number, title);
    }

    /** One fact: what it is called, and what it is. */
    void fact(String name, Object value) {
        out.printf("   %-16s %s%n", name, value);
    }

    /** What a fact means. */
    void means(String words) {
        out.printf("   > %s%n", words);
    }

    void line(String words) {
        out.printf("     %s%n", words);
    }

    void done(long milliseconds) {
        out.printf("   done in %.1f s%n", milliseconds / 1000.0);
    }

    void failed(String words) {
        out.printf("   FAILED: %s%n", words);
    }

    /** @param instant RFC 3339; empty where there is none */
    static String ist(String instant) {
        return instant.isEmpty() ? "no fixed time" : IST.format(Instant.parse(instant));
    }
}
