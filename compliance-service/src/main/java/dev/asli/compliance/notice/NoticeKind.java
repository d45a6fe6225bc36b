package dev.asli.compliance.notice;

import dev.asli.compliance.rulepack.EventType;

/** The two roads to an intermediary, never mixed. */
public enum NoticeKind {
    /** The complaint itself, served on the complainant's behalf. */
    GRIEVANCE,
    /** A reasoned intimation by an authorised officer. */
    ORDER;

    /** What its receipt is called in the rule packs. */
    public EventType received() {
        return switch (this) {
            case GRIEVANCE -> EventType.COMPLAINT_RECEIVED;
            case ORDER -> EventType.ORDER_RECEIVED;
        };
    }

    EventType acknowledged() {
        return switch (this) {
            case GRIEVANCE -> EventType.COMPLAINT_ACKNOWLEDGED;
            case ORDER -> EventType.ORDER_ACKNOWLEDGED;
        };
    }

    /** Plain English words of what is asked. */
    public String subject() {
        return switch (this) {
            case GRIEVANCE -> "A person asks you to act on content at the places listed.";
            case ORDER -> "An authorised officer intimates that the content at the places listed is unlawful.";
        };
    }
}
