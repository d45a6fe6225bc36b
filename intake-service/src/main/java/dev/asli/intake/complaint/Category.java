package dev.asli.intake.complaint;

import java.util.Locale;

/** What the complaint is about; the rule packs' content_categories. */
public enum Category {
    INTIMATE_OR_NUDE,
    IMPERSONATION_OF_COMPLAINANT,
    DECEPTIVE_SGI_PERSON,
    DECEPTIVE_SGI_EVENT,
    MISINFORMATION,
    IMPERSONATION_OTHER,
    FALSE_DOCUMENT,
    FRAUD_ENDORSEMENT,
    HARMFUL_TO_CHILD,
    IP_OR_OWNERSHIP,
    OTHER_LAW,
    OTHER_MATTER;

    /** Media of such a matter is never taken, shown or stored: locator and on-device hash only. */
    public boolean sexual() {
        return this == INTIMATE_OR_NUDE;
    }

    /** As the rule packs spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
