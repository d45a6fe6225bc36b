package dev.asli.intake.complaint;

/** How consent to the content, or to its sharing, stands. Asked where the content is sexual. */
public enum ConsentKind {
    UNSAID,
    NEVER_GIVEN,
    GIVEN_THEN_WITHDRAWN,
    GIVEN_FOR_ANOTHER_USE
}
