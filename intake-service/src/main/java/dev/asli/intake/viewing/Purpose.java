package dev.asli.intake.viewing;

/** Why somebody looks. */
public enum Purpose {
    REVIEW,
    DECISION,
    ANSWER,
    QUALITY
}
