package dev.asli.compliance.rulepack;

import java.util.Locale;

/** The unit in which a rule states its time limit. */
public enum LimitUnit {
    HOURS,
    DAYS,
    MONTHS;

    static LimitUnit of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
