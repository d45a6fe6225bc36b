package dev.asli.intake.complaint;

/** In what right somebody came to a complaint. */
public enum Standing {
    COMPLAINANT,
    OFFICER,
    /** Reads, never writes. */
    AUDITOR
}
