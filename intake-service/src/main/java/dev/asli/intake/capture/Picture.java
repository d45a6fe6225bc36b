package dev.asli.intake.capture;

/** What a browser made of the page that was fetched. */
sealed interface Picture {

    /** How it is told. */
    default String word() {
        return switch (this) {
            case Taken _ -> "PICTURED";
            case NoPage _ -> "NO_PAGE";
            case NoBrowser _ -> "NO_BROWSER";
            case BrowserFailed _ -> "BROWSER_FAILED";
        };
    }

    record Taken(byte[] png) implements Picture {}

    /** There was no answer, or it is no text for people. */
    record NoPage() implements Picture {}

    record NoBrowser() implements Picture {}

    /** It ended with a failure, or not in time. */
    record BrowserFailed() implements Picture {}
}
