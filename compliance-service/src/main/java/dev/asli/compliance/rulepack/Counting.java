package dev.asli.compliance.rulepack;

import java.util.Locale;

/** How a time limit is counted; the words and their meaning stand in enums.yaml under {@code counting}. */
public enum Counting {
    /** Real time without a break: nights, Sundays and holidays count. */
    ELAPSED,
    /** The day of the trigger is left out; due at the last second of day N in the rule's own zone. */
    CALENDAR_DAYS_EXCL_FIRST,
    /** The day of the trigger is day 1; due at the last second of day N in the rule's own zone. */
    CALENDAR_DAYS_INCL_FIRST,
    /** The same day of the month and local time N months later, or that month's last day. */
    MONTHS,
    /** The law names no number: measured and published, never a breach on a number. */
    STANDARD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Counting of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
