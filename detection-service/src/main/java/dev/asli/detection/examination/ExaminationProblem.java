package dev.asli.detection.examination;

import dev.asli.kit.problem.ProblemType;

/** Why an examination was not begun. */
public enum ExaminationProblem implements ProblemType {
    EXAMINER_BUSY("The examiner is busy", Kind.TOO_MANY),
    BYTES_DO_NOT_MATCH("The bytes are not those announced", Kind.INVALID),
    STREAM_OUT_OF_ORDER("The parts of the exhibit came in the wrong order", Kind.INVALID),
    EXHIBIT_TOO_LARGE("The exhibit is too large", Kind.TOO_LARGE),
    RECEPTION_TIMED_OUT("The exhibit did not arrive in time", Kind.UNPROCESSABLE);

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
