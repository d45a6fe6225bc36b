package dev.asli.kit.problem;

/** Problems that any call may have. */
public enum CommonProblem implements ProblemType {
    NOT_AUTHENTICATED("Not authenticated", Kind.UNAUTHENTICATED),
    NOT_ALLOWED("Not allowed", Kind.FORBIDDEN),
    REQUEST_INVALID("The request is not understood", Kind.INVALID),
    IDEMPOTENCY_MISMATCH("This request id was used for another request", Kind.DUPLICATE),
    CHANGED_MEANWHILE("Somebody changed this meanwhile", Kind.CONFLICT),
    SERVICE_UNAVAILABLE("A part of the system cannot be reached", Kind.UNAVAILABLE);

    private final String title;
    private final Kind kind;

    CommonProblem(String title, Kind kind) {
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
