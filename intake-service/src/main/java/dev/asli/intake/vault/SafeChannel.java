package dev.asli.intake.vault;

/** By which way it is safe to write or speak to the person. */
public enum SafeChannel {
    UNSAID,
    /** Only here, with reference and secret. */
    PORTAL_ONLY,
    BY_EMAIL,
    BY_PHONE,
    BY_SMS
}
