package dev.asli.intake.consent;

/** What is agreed to, or not. */
public enum ConsentPurpose {
    FORWARD_TO_PLATFORM,
    FORWARD_TO_APPEAL_PACK,
    SHARE_WITH_POLICE,
    ANONYMOUS_STATISTICS,
    KEEP_CONTACT,
    /** Keep gender, age band, state and needs, for aggregates. */
    AGGREGATES
}
