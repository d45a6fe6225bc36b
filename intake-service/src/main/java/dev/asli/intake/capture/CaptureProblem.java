package dev.asli.intake.capture;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a call about a capture; what a capture itself lacks is named by CaptureRules. */
public enum CaptureProblem implements ProblemType {
    CAPTURE_NOT_FOUND("No such capture, or nothing was captured", Kind.NOT_FOUND),
    CAPTURE_DISPOSED("The captured page was destroyed when its time was over", Kind.CONFLICT),
    PAGE_NOT_FETCHED("A page of such a matter is not fetched", Kind.CONFLICT),
    TOO_MANY_CAPTURES("The complaint has as many captures as it can have", Kind.CONFLICT),
    PURPOSE_MISSING("The purpose is missing or too long", Kind.INVALID);

    private final String title;
    private final Kind kind;

    CaptureProblem(String title, Kind kind) {
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
