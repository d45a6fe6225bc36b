package dev.asli.detection.assessment;

/** What an examination comes to. It never says "fake" and triggers nothing by itself. */
public enum Conclusion {
    LIKELY_SYNTHETIC,
    /** The answer whenever evidence is absent or weak. */
    INCONCLUSIVE,
    /** Only ever from positive evidence of origin. */
    LIKELY_AUTHENTIC
}
