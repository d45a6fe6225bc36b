package dev.asli.intake.filing;

import dev.asli.intake.complaint.StatedTime;
import dev.asli.intake.complaint.Texts;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is missing or wrong, each with its place. */
final class Lacks {

    /** Clocks of devices go a little fast. */
    private static final Duration LENIENCE = Duration.ofMinutes(5);

    /** Nothing was uploaded before. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final List<Unmet> unmet = new ArrayList<>();
    private final Instant now;

    Lacks(Instant now) {
        this.now = now;
    }

    List<Unmet> all() {
        return List.copyOf(unmet);
    }

    void add(List<Unmet> more) {
        unmet.addAll(more);
    }

    void unless(boolean met, String code, String path, String message) {
        if (!met) {
            unmet.add(new Unmet(code, path, message));
        }
    }

    /** Of several lines, for people to read. */
    void prose(String text, int longest, String path) {
        unless(text.length() <= longest, "TOO_LONG", path, "Use at most %d characters.".formatted(longest));
        unless(!Texts.hasControls(text), "TEXT_INVALID", path, "Leave out control characters.");
    }

    /** A name, number or address, which is also compared. */
    void line(String text, int longest, String path) {
        prose(text, longest, path);
        unless(
                Texts.hasControls(text) || !Texts.deceives(text),
                "TEXT_DECEPTIVE",
                path,
                "Leave out line ends and characters that are not seen; they make it look like another.");
    }

    void time(StatedTime stated, String path) {
        if (!stated.said()) {
            return;
        }
        unless(
                stated.moment().filter(EARLIEST::isBefore).isPresent(),
                "TIME_INVALID",
                path,
                "Give a time such as 2026-11-20T18:00:00+05:30, or 2026-11-20T18:00 with a zone such as Asia/Kolkata.");
        unless(
                stated.moment().filter(now.plus(LENIENCE)::isBefore).isEmpty(),
                "TIME_IN_FUTURE",
                path,
                "This time has not come yet; say when it was.");
    }

    void notAfter(StatedTime earlier, StatedTime later, String code, String path, String message) {
        unless(
                earlier.moment().isEmpty()
                        || later.moment().isEmpty()
                        || !earlier.moment().get().isAfter(later.moment().get()),
                code,
                path,
                message);
    }
}
