package dev.asli.compliance.deadline;

import dev.asli.compliance.rulepack.Counting;
import dev.asli.compliance.rulepack.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Why a deadline exists and falls when it does, for people, built from the same rule that computed it.
 *
 * @param arithmetic {@code <trigger> + <quantity> <h|d|months> [(how days count)] = <due>}, both instants as RFC 3339
 *     with the offset of the rule's zone; empty when the law names no number
 * @param english plain sentences, the arithmetic among them
 * @param hindi the same in Hindi
 */
public record Why(String arithmetic, String english, String hindi) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    public static Why of(Rule rule, Instant trigger) {
        String arithmetic = arithmetic(rule, trigger);
        return new Why(
                arithmetic,
                new WhyInEnglish(rule).sentences(trigger, arithmetic),
                new WhyInHindi(rule).sentences(trigger, arithmetic));
    }

    private static String arithmetic(Rule rule, Instant trigger) {
        ZoneId zone = rule.pack().zone();
        return DueTime.compute(rule, trigger)
                .map(due -> "%s + %d %s = %s"
                        .formatted(
                                MOMENT.format(trigger.atZone(zone)),
                                rule.timeLimit().quantity(),
                                unit(rule.timeLimit().counting()),
                                MOMENT.format(due.atZone(zone))))
                .orElse("");
    }

    private static String unit(Counting counting) {
        return switch (counting) {
            case ELAPSED -> "h";
            case CALENDAR_DAYS_EXCL_FIRST -> "d (first day not counted, last day to its end)";
            case CALENDAR_DAYS_INCL_FIRST -> "d (first day counted, last day to its end)";
            case MONTHS -> "months";
            case STANDARD -> "";
        };
    }

    /** A date and time as a person reads it, in the rule's zone, named by that zone's usual letters. */
    static String moment(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", language).format(instant.atZone(zone))
                + DateTimeFormatter.ofPattern(" z", Locale.ENGLISH).format(instant.atZone(zone));
    }

    static String date(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(instant.atZone(zone));
    }
}
