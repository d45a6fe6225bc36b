package dev.asli.gateway.problem;

import dev.asli.kit.problem.ProblemType;

/** What the gateway refuses by itself. */
public enum GatewayProblem implements ProblemType {
    REQUIREMENTS_UNMET("The request lacks something", Kind.UNPROCESSABLE),
    UNKNOWN_FIELD("The request has a field that does not exist", Kind.UNPROCESSABLE),
    FIELD_INVALID("A field has the wrong kind of value", Kind.UNPROCESSABLE),
    FIELD_REPEATED("A field is there twice", Kind.UNPROCESSABLE),
    MALFORMED_JSON("The body is not JSON", Kind.INVALID),
    BODY_MISSING("The request has no body", Kind.INVALID),
    PARAMETER_INVALID("A parameter is not understood", Kind.INVALID),
    IDEMPOTENCY_KEY_INVALID("The Idempotency-Key is not usable", Kind.INVALID),
    WRITE_IN_PROGRESS("The same write is under way", Kind.CONFLICT),
    RATE_LIMITED("Too many requests", Kind.TOO_MANY);

    private final String title;
    private final Kind kind;

    GatewayProblem(String title, Kind kind) {
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
