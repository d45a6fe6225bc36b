package dev.asli.compliance.intermediary;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a named intermediary. */
public enum IntermediaryProblem implements ProblemType {
    INTERMEDIARY_UNKNOWN("No such intermediary is registered", Kind.UNPROCESSABLE),
    INTERMEDIARY_DEFECTIVE("The entry has unmet requirements", Kind.UNPROCESSABLE);

    private final String title;
    private final Kind kind;

    IntermediaryProblem(String title, Kind kind) {
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
