package dev.asli.intake.vault;

/**
 * What is left of something erased.
 *
 * @param digest SHA-256 of the wrapped key and of what was sealed; 64 lower-case hex digits
 * @param masterKeyId of the key that had wrapped it
 */
public record Shredded(Scope scope, String digest, String masterKeyId) {}
