package dev.asli.compliance.deadline;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a question about deadlines. */
public enum DeadlineProblem implements ProblemType {
    PREVIEW_DEFECTIVE("The question uses unknown words", Kind.UNPROCESSABLE);

    private final String title;
    private final Kind kind;

    DeadlineProblem(String title, Kind kind) {
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
