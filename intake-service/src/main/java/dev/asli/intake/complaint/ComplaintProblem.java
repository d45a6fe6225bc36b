package dev.asli.intake.complaint;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a call about a complaint. */
public enum ComplaintProblem implements ProblemType {
    /** An unknown reference and a wrong secret alike. */
    COMPLAINT_NOT_FOUND("No such complaint, or the secret is wrong", Kind.NOT_FOUND),
    TOO_MANY_ATTEMPTS("Too many wrong secrets for this reference", Kind.TOO_MANY),
    COMPLAINT_CLOSED("The complaint is closed", Kind.CONFLICT),
    ALREADY_DECIDED("The complaint is decided", Kind.CONFLICT),
    REQUEST_ID_MISSING("The request id is missing or too long", Kind.INVALID),
    OUTCOME_MISSING("The decision has no outcome", Kind.INVALID),
    GROUNDS_MISSING("The decision has no grounds", Kind.INVALID),
    CURSOR_INVALID("The page cursor is not one of ours", Kind.INVALID),
    LIMIT_INVALID("The page size is out of range", Kind.INVALID);

    private final String title;
    private final Kind kind;

    ComplaintProblem(String title, Kind kind) {
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
