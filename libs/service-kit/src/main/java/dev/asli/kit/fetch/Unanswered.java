package dev.asli.kit.fetch;

/** Carries a {@link Fetched.Why} to the end of the question. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fetched.Why why;

    Unanswered(Fetched.Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Fetched.Why why() {
        return why;
    }
}
