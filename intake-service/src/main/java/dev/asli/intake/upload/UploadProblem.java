package dev.asli.intake.upload;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a file that arrives. */
public enum UploadProblem implements ProblemType {
    UPLOAD_NOT_FOUND("No such upload", Kind.NOT_FOUND),
    UPLOAD_OFFSET_WRONG("The bytes do not join what is held", Kind.CONFLICT),
    UPLOAD_BUSY("Another request is bringing bytes", Kind.CONFLICT),
    UPLOAD_ENDED("The upload has ended", Kind.CONFLICT),
    UPLOAD_TOO_LONG("More bytes came than were announced", Kind.TOO_LARGE),
    UPLOAD_TOO_FAST("The sender does not wait", Kind.TOO_MANY),
    UPLOAD_DIGEST_WRONG("The bytes are not those announced", Kind.CONFLICT),
    UPLOADS_FULL("Too many files arrive at once", Kind.UNAVAILABLE);

    private final String title;
    private final Kind kind;

    UploadProblem(String title, Kind kind) {
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
