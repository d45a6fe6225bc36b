package dev.asli.detection.media;

/** An exhibit that cannot be examined: an outcome, not a fault of ours, hence without a stack trace. */
public final class UnexaminableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UnexaminableReason reason;

    public UnexaminableException(UnexaminableReason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public UnexaminableReason reason() {
        return reason;
    }
}
