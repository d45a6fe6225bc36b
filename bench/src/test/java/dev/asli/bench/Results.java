package dev.asli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The table that "make bench" prints at its end: one line for each figure, PASS or MISS where there is a goal. */
final class Results {

    private static final Path FILE = Path.of("target", "bench-results.txt");

    private Results() {}

    /** A figure that stands for itself. */
    static void figure(String what, String figure) {
        write("%-62s %-46s".formatted(what, figure));
    }

    /** @param goal as people write it, such as "at least 20,000/s" */
    static void goal(String what, String figure, String goal, boolean reached) {
        write("%-62s %-46s %-6s %s".formatted(what, figure, reached ? "PASS" : "MISS", goal));
    }

    /** A ratio without a goal. */
    static void ratio(String what, Rounds rounds, String unit) {
        figure(what, words(rounds, unit));
    }

    /** @param least of the ratio's lower end */
    static void ratio(String what, Rounds rounds, String unit, double least) {
        goal(
                what,
                words(rounds, unit),
                String.format(Locale.ROOT, "ratio at least %.2f", least),
                rounds.lowRatio() >= least);
    }

    private static String words(Rounds rounds, String unit) {
        return "%,.0f beside %,.0f %s = %.2f (low %.2f)"
                .formatted(rounds.ours(), rounds.beside(), unit, rounds.ratio(), rounds.lowRatio());
    }

    private static void write(String line) {
        System.out.println(line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line.stripTrailing() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
