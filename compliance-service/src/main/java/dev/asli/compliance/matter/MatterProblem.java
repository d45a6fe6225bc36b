package dev.asli.compliance.matter;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a call about matters. */
public enum MatterProblem implements ProblemType {
    OPENING_DEFECTIVE("The complaint cannot be opened as it stands", Kind.UNPROCESSABLE),
    MATTERS_WITHDRAWN("The complaint was withdrawn", Kind.CONFLICT);

    private final String title;
    private final Kind kind;

    MatterProblem(String title, Kind kind) {
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
