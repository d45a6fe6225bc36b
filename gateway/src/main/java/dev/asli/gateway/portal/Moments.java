package dev.asli.gateway.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as people in India read them. Screens show IST; data stays in UTC. */
public final class Moments {

    public static final ZoneId IST = ZoneId.of("Asia/Kolkata");
    private static final String PATTERN = "d MMM uuuu, HH:mm";

    private Moments() {}

    /** Example: 20 Nov 2026, 18:00 IST. */
    public static String show(Instant moment, Language language) {
        return DateTimeFormatter.ofPattern(PATTERN, language.locale()).format(moment.atZone(IST)) + " IST";
    }

    /** Time left, or time past with a minus. Example: 1 h 40 min; −2 d 3 h. */
    public static String left(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        String sign = left.isNegative() ? "−" : "";
        Duration size = left.abs();
        return sign
                + (size.toDays() > 0
                        ? "%d d %d h".formatted(size.toDays(), size.toHoursPart())
                        : "%d h %d min".formatted(size.toHours(), size.toMinutesPart()));
    }
}
