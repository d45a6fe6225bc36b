package dev.asli.compliance.order;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a call about an order. */
public enum OrderProblem implements ProblemType {
    ORDER_DEFECTIVE("The order lacks what the law needs", Kind.UNPROCESSABLE),
    ORDER_NOT_FOUND("No such order", Kind.NOT_FOUND),
    ORDER_RESCINDED("The order was rescinded", Kind.CONFLICT),
    REASON_MISSING("Rescinding needs a reason", Kind.UNPROCESSABLE),
    SAME_PERSON("Four eyes are needed", Kind.FORBIDDEN);

    private final String title;
    private final Kind kind;

    OrderProblem(String title, Kind kind) {
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
