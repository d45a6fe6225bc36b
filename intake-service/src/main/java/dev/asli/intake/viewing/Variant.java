package dev.asli.intake.viewing;

/** How much is shown. */
public enum Variant {
    BLURRED,
    GREYSCALE,
    CLEAR
}
