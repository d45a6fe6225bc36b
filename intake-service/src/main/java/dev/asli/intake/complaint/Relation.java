package dev.asli.intake.complaint;

/** What a representative is to the person shown. */
public enum Relation {
    UNSAID,
    PARENT,
    LEGAL_GUARDIAN,
    SPOUSE,
    FAMILY,
    LAWYER,
    EMPLOYER_OR_AGENT,
    ORGANISATION,
    OTHER_RELATION
}
