package dev.asli.intake.bulk;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with many complaints at once. */
public enum BulkProblem implements ProblemType {
    BULK_EMPTY("The call has no complaints", Kind.INVALID),
    BULK_TOO_MANY("The call has too many complaints", Kind.INVALID),
    FILER_UNKNOWN("Filing in bulk needs an account or an API key", Kind.FORBIDDEN),
    IMPORT_NOT_FOUND("There is no such import", Kind.NOT_FOUND),
    IMPORT_EMPTY("The file has no rows", Kind.INVALID),
    IMPORT_NOT_TEXT("The file is not plain UTF-8 text", Kind.INVALID),
    IMPORT_ROW_TOO_LONG("A row of the file is too long", Kind.INVALID),
    IMPORT_TRUNCATED("The file ends in the middle of a row", Kind.INVALID),
    IMPORT_HEADER_INVALID("The first line does not name the columns", Kind.INVALID),
    IMPORT_TOO_MANY_ROWS("The file has too many rows", Kind.TOO_LARGE),
    IMPORT_TOO_LARGE("The file is too large", Kind.TOO_LARGE),
    IMPORT_OUT_OF_ORDER("The parts of the file came in the wrong order", Kind.INVALID),
    IMPORT_STALLED("The file stopped arriving", Kind.INVALID),
    IMPORT_REPEATED("This file was imported before", Kind.CONFLICT);

    private final String title;
    private final Kind kind;

    BulkProblem(String title, Kind kind) {
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
