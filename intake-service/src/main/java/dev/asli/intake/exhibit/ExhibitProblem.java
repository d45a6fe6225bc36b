package dev.asli.intake.exhibit;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with an exhibit. */
public enum ExhibitProblem implements ProblemType {
    EXHIBIT_EMPTY("The file is empty", Kind.INVALID),
    EXHIBIT_TOO_LARGE("The file is too large", Kind.TOO_LARGE),
    EXHIBIT_TYPE_REFUSED("This kind of file is not taken", Kind.INVALID),
    MEDIA_NOT_TAKEN("Media of such a matter is not taken", Kind.CONFLICT),
    EXHIBIT_OUT_OF_ORDER("The parts of the file came in the wrong order", Kind.INVALID),
    EXHIBIT_STALLED("The file stopped arriving", Kind.INVALID),
    CLAIM_TOO_LONG("The file's name or type is too long", Kind.INVALID),
    HASH_MISSING("No hash was given", Kind.INVALID),
    HASH_INVALID("A hash is not one", Kind.INVALID),
    STORE_UNAVAILABLE("The object store cannot be reached", Kind.UNAVAILABLE);

    private final String title;
    private final Kind kind;

    ExhibitProblem(String title, Kind kind) {
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
