package dev.asli.intake.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * One version of one rule of the schedule.
 *
 * @param disposes false where nothing is destroyed by this software when the time is over
 */
public record RetentionRule(
        String versionId, String layer, Term term, Citation citation, Window window, boolean disposes) {

    /** @param zone in whose days, months and years it is counted */
    public record Term(String trigger, Period period, ZoneId zone) {

        public Instant after(Instant triggered) {
            return triggered.atZone(zone).plus(period).toInstant();
        }
    }

    public record Citation(String instrument, String provision) {}

    /** @param until exclusive */
    public record Window(Instant from, Instant until) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** For what was triggered then. */
    public Instant keptUntil(Instant triggered) {
        return term.after(triggered);
    }
}
