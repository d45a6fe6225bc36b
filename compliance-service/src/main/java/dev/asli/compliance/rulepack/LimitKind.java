package dev.asli.compliance.rulepack;

import java.util.Locale;

/** What a time limit is for; the words stand in enums.yaml under {@code clock_kinds}. */
public enum LimitKind {
    /** Something must be done by then. */
    DEADLINE,
    /** Something must be kept at least until then. */
    MINIMUM_RETENTION,
    /** A right can be used until then. */
    RIGHT_WINDOW,
    /** An authority endeavours to act by then. */
    BEST_ENDEAVOUR,
    /** Somebody else than the intermediary must act by then. */
    THIRD_PARTY;

    static LimitKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
