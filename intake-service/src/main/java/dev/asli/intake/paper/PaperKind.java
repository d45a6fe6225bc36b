package dev.asli.intake.paper;

/** What can be printed. */
public enum PaperKind {
    /** The certificate of section 63(4) of the Bharatiya Sakshya Adhiniyam, to be signed by people. */
    CERTIFICATE,
    /** What to take along to a police station. */
    SHEET
}
