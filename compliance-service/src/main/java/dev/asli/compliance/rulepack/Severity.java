package dev.asli.compliance.rulepack;

import java.util.Locale;

/** How grave missing a duty is; the words stand in enums.yaml under {@code severity}. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    STRUCTURAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
