package dev.asli.compliance.deadline;

/** What our own look at the content showed, as far as it bears on a deadline. */
public enum Sighting {
    UP,
    DOWN,
    /** We could not look, or could not tell: never read as either. */
    UNCERTAIN
}
