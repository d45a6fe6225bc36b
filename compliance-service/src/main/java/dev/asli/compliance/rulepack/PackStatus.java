package dev.asli.compliance.rulepack;

import java.util.Locale;

/** How a rule pack stands in law. Only some can start a deadline. */
public enum PackStatus {
    IN_FORCE(true),
    /** Some of its versions have ended; their windows say which. */
    SUPERSEDED_IN_PART(true),
    /** Several instruments in one pack. */
    MIXED(true),
    /** Advisories and procedures: context, never a deadline. */
    SOFT_LAW(false),
    DRAFT(false),
    /** Foreign law kept to read and compare; nobody here is held to it. */
    FOREIGN_REFERENCE(false);

    private final boolean starts;

    PackStatus(boolean starts) {
        this.starts = starts;
    }

    /** Whether a rule of such a pack may start a deadline. */
    public boolean starts() {
        return starts;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PackStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
