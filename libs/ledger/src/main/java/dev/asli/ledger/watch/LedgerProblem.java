package dev.asli.ledger.watch;

import dev.asli.kit.problem.ProblemType;

/** Problems of watching a log. */
enum LedgerProblem implements ProblemType {
    LEDGER_SIZES_INVALID("There is no such growth of the log", Kind.INVALID);

    private final String title;
    private final Kind kind;

    LedgerProblem(String title, Kind kind) {
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
