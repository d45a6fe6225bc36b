package dev.asli.intake.complaint;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a call about a complaint. */
public enum ComplaintProblem implements ProblemType {
    /** An unknown reference and a wrong secret alike. */
    COMPLAINT_NOT_FOUND("No such complaint, or the secret is wrong", Kind.NOT_FOUND),
    TOO_MANY_ATTEMPTS("Too many wrong secrets for this reference", Kind.TOO_MANY),
    COMPLAINT_CLOSED("The complaint is closed", Kind.CONFLICT),
    ALREADY_DECIDED("The complaint is decided", Kind.CONFLICT),
    NOT_DECIDED("The complaint is not decided", Kind.CONFLICT),
    /** A lawful hold forbids it; the detail says which. */
    HOLD_FORBIDS("A lawful hold forbids this", Kind.CONFLICT),
    TOO_MANY_LOCATIONS("The complaint names as many places as it can", Kind.CONFLICT),
    CONSENT_PURPOSE_MISSING("The consent has no purpose", Kind.INVALID),
    INTAKE_FORMAT_MISSING("The way it came is not one we know", Kind.INVALID),
    TEXT_INVALID("The text holds control characters", Kind.INVALID),
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
