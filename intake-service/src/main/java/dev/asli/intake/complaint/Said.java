package dev.asli.intake.complaint;

/** An answer to a question that may be left out. */
public enum Said {
    UNSAID,
    YES,
    NO,
    UNSURE
}
