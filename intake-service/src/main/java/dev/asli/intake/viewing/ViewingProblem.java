package dev.asli.intake.viewing;

import dev.asli.kit.problem.ProblemType;

/** Why nothing is shown. */
public enum ViewingProblem implements ProblemType {
    EXHIBIT_NOT_FOUND("No such exhibit", Kind.NOT_FOUND),
    EXHIBIT_NOT_SHOWN("This exhibit is not shown", Kind.CONFLICT),
    VIEW_PURPOSE_MISSING("No purpose was said", Kind.INVALID),
    VIEWER_BUSY("Too many pictures are prepared at once", Kind.UNAVAILABLE);

    private final String title;
    private final Kind kind;

    ViewingProblem(String title, Kind kind) {
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
