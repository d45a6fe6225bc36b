package dev.asli.local.stack;

/** A part did not start. The message is for the person at the terminal: which, why, and where to read more. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    StartFailure(String message) {
        super(message, null, false, false);
    }
}
