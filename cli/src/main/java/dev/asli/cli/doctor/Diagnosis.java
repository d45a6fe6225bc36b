package dev.asli.cli.doctor;

import java.time.Duration;

/** What one look at one part came to. */
sealed interface Diagnosis {

    /** The part looked at, as printed. */
    String part();

    /** @param words what was seen */
    record Well(String part, String words) implements Diagnosis {}

    /**
     * @param words what was seen
     * @param remedy what to do
     */
    record Ill(String part, String words, String remedy) implements Diagnosis {}

    /** It could not be judged, and nothing hangs on it. */
    record Unknown(String part, String words) implements Diagnosis {}

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
