package dev.asli.local.story;

/** A step did not come out as the story needs it. The message is for the person who watches. */
final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    StepFailed(String message) {
        super(message, null, false, false);
    }
}
