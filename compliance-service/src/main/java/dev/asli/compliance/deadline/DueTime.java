package dev.asli.compliance.deadline;

import dev.asli.compliance.rulepack.Rule;
import dev.asli.compliance.rulepack.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The moment by which a rule wants its duty done. */
public final class DueTime {

    /** Calendar days end with their last second, in the rule's own zone. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private DueTime() {}

    /**
     * @param trigger the event's instant, for a receipt the intermediary's own
     * @return empty when the law names no number
     */
    public static Optional<Instant> compute(Rule rule, Instant trigger) {
        TimeLimit limit = rule.timeLimit();
        ZoneId zone = rule.pack().zone();
        return switch (limit.counting()) {
            case ELAPSED -> Optional.of(trigger.plus(Duration.ofHours(limit.quantity())));
            case CALENDAR_DAYS_EXCL_FIRST -> Optional.of(endOfDay(trigger, zone, limit.quantity()));
            case CALENDAR_DAYS_INCL_FIRST -> Optional.of(endOfDay(trigger, zone, limit.quantity() - 1));
            case MONTHS ->
                Optional.of(trigger.atZone(zone).plusMonths(limit.quantity()).toInstant());
            case STANDARD -> Optional.empty();
        };
    }

    private static Instant endOfDay(Instant trigger, ZoneId zone, int daysLater) {
        return ZonedDateTime.of(trigger.atZone(zone).toLocalDate().plusDays(daysLater), END_OF_DAY, zone)
                .toInstant();
    }
}
