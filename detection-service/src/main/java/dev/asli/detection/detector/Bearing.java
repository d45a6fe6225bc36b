package dev.asli.detection.detector;

/** Which way a finding points. */
public enum Bearing {
    /** Speaks for synthetic. */
    SYNTHETIC,
    /** Speaks for authentic: positive evidence of origin only, never the absence of traces. */
    AUTHENTIC,
    /** Applies, and says nothing either way. */
    NEUTRAL,
    /** Applies, and could not come to a result. */
    CANNOT_TELL,
    /** Does not apply to this kind of media. */
    NOT_APPLICABLE
}
