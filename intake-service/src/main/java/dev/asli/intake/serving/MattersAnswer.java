package dev.asli.intake.serving;

/** What came of asking compliance-service. */
public sealed interface MattersAnswer {

    record Known(Matters matters) implements MattersAnswer {}

    /** It could not be asked just now; nothing is known, nothing is lost. */
    record Unreachable() implements MattersAnswer {}
}
