package dev.asli.intake.vault;

/** What of a complaint is sealed under one data key, and can hence be erased apart from the rest. */
public enum Scope {
    CONTACT,
    /** Whom else to reach, or how, when the person cannot be written to. */
    SAFE_CONTACT,
    MESSAGES
}
