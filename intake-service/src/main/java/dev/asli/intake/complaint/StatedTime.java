package dev.asli.intake.complaint;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A moment as a person states it.
 *
 * @param at RFC 3339 with offset, or a local date and time, or a date; empty when nothing was said
 * @param zone IANA, for what has no offset; may be empty
 */
public record StatedTime(String at, String zone) {

    public static final StatedTime NONE = new StatedTime("", "");

    private static final int LONGEST = 64;

    /** A local date counts from its beginning. Empty when it cannot be read. */
    public Optional<Instant> moment() {
        if (at.isEmpty() || at.length() > LONGEST || zone.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (at.indexOf('T') < 0) {
                return Optional.of(
                        LocalDate.parse(at).atStartOfDay(ZoneId.of(zone)).toInstant());
            }
            return zone.isEmpty() ? Optional.of(OffsetDateTime.parse(at).toInstant()) : Optional.of(inZone());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    public boolean said() {
        return !equals(NONE);
    }

    /** An offset that is given says more than the zone beside it. */
    private Instant inZone() {
        ZoneId named = ZoneId.of(zone);
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException local) {
            return LocalDateTime.parse(at).atZone(named).toInstant();
        }
    }
}
