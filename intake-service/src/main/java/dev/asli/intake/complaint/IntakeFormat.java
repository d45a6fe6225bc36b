package dev.asli.intake.complaint;

/** By which way a complaint came. */
public enum IntakeFormat {
    WEB,
    API,
    PHONE,
    LETTER,
    EMAIL,
    WALK_IN,
    BULK,
    XARF;

    /** Somebody at a desk typed it for the person. */
    public boolean assisted() {
        return this == PHONE || this == LETTER || this == EMAIL || this == WALK_IN;
    }
}
