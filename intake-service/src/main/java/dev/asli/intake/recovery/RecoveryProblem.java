package dev.asli.intake.recovery;

import dev.asli.kit.problem.ProblemType;

/** What can keep somebody from coming back. */
public enum RecoveryProblem implements ProblemType {
    /** An unknown reference and a wrong, used, ended or late code alike. */
    RECOVERY_REFUSED("No such complaint, or the code is not good", Kind.NOT_FOUND),
    CODES_CHANGED("These codes were used or replaced since", Kind.CONFLICT),
    ONLY_COMPLAINANT("Only the complainant may ask for this", Kind.FORBIDDEN),
    REASON_MISSING("The reason is missing or too long", Kind.INVALID),
    CONTACT_NOT_OPENED("The contact was not opened to check the person", Kind.CONFLICT),
    HANDOVER_NOT_FOUND("No such handover", Kind.NOT_FOUND),
    SAME_PERSON("A second person has to approve", Kind.FORBIDDEN);

    private final String title;
    private final Kind kind;

    RecoveryProblem(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
