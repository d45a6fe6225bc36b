package dev.asli.intake.message;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a message beside its text. */
public enum MessageProblem implements ProblemType {
    TOO_MANY_MESSAGES("Too many messages wait for an answer", Kind.TOO_MANY),
    ONLY_OFFICE_ASKS("Only the office asks for answers", Kind.INVALID);

    private final String title;
    private final Kind kind;

    MessageProblem(String title, Kind kind) {
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
