package dev.asli.intake.retention;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a hold or a disposal. */
public enum RetentionProblem implements ProblemType {
    HOLD_REASON_MISSING("The reason is missing or too long", Kind.INVALID),
    HOLD_AUTHORITY_MISSING("The authority is missing or too long", Kind.INVALID),
    HOLD_UNTIL_PAST("The hold would end before it begins", Kind.INVALID),
    HOLD_NOT_FOUND("No such hold", Kind.NOT_FOUND),
    HOLD_ENDED("The hold has ended", Kind.CONFLICT),
    HOLD_NEEDS_ANOTHER("A second person has to release it", Kind.FORBIDDEN),
    DISPOSAL_NOT_FOUND("No such disposal", Kind.NOT_FOUND),
    DISPOSAL_NOT_DUE("The disposal is not at this step", Kind.CONFLICT),
    DISPOSAL_NEEDS_ANOTHER("A second person has to approve", Kind.FORBIDDEN);

    private final String title;
    private final Kind kind;

    RetentionProblem(String title, Kind kind) {
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
