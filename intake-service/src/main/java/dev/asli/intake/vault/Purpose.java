package dev.asli.intake.vault;

/** For what a contact may be opened. Nothing else is a purpose. */
public enum Purpose {
    STATUTORY_NOTICE,
    REACH_COMPLAINANT,
    SAFETY,
    LAWFUL_ORDER,
    COMPLAINANT_REQUEST,
    /** To check a person who lost the secret, before a code is handed over. */
    RECOVERY
}
