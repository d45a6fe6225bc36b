package dev.asli.intake.complaint;

/** What the operator itself concludes of a complaint. */
public enum Outcome {
    WELL_FOUNDED,
    NOT_FOUNDED,
    /** Left to another authority. */
    REFERRED
}
