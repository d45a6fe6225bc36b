package dev.asli.intake.retention;

import java.util.Locale;

/** What is kept, by how long it may be. */
public enum DataClass {
    COMPLAINANT_IDENTITY,
    EVIDENCE_MEDIA,
    MESSAGE_TEXT,
    ACCESS_RECORD,
    DECISION_RECORD,
    PAGE_CAPTURE;

    /** As the schedule spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
