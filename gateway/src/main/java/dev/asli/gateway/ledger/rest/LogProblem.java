package dev.asli.gateway.ledger.rest;

import dev.asli.kit.problem.ProblemType;

/** Problems of asking for a log. */
enum LogProblem implements ProblemType {
    LEDGER_UNKNOWN("There is no such log", Kind.NOT_FOUND);

    private final String title;
    private final Kind kind;

    LogProblem(String title, Kind kind) {
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
