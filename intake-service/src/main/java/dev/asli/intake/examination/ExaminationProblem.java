package dev.asli.intake.examination;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a call about an examination. */
enum ExaminationProblem implements ProblemType {
    EXAMINATION_NOT_FOUND("No such examination", Kind.NOT_FOUND),
    EXAMINATION_NOT_FAILED("The examination did not fail", Kind.CONFLICT),
    CURSOR_INVALID("The page cursor is not one of ours", Kind.INVALID),
    LIMIT_INVALID("The page size is out of range", Kind.INVALID);

    private final String title;
    private final Kind kind;

    ExaminationProblem(String title, Kind kind) {
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
