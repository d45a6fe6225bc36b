package dev.asli.compliance.notice;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a call about a notice. */
public enum NoticeProblem implements ProblemType {
    NOTICE_NOT_FOUND("No such notice", Kind.NOT_FOUND),
    NOTICE_RESCINDED("The notice was rescinded", Kind.CONFLICT),
    NOTICE_CLOSED("The notice is closed", Kind.CONFLICT),
    NO_INTERMEDIARY("The caller acts for no intermediary", Kind.FORBIDDEN),
    ANSWER_DEFECTIVE("The answer has unmet requirements", Kind.UNPROCESSABLE);

    private final String title;
    private final Kind kind;

    NoticeProblem(String title, Kind kind) {
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
