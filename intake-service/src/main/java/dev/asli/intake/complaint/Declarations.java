package dev.asli.intake.complaint;

/**
 * What the complainant declares.
 *
 * @param authorityStatement by what authority it speaks for another; empty where it speaks for itself
 * @param consentToForward without it nobody is told
 */
public record Declarations(boolean goodFaith, String authorityStatement, boolean consentToForward) {}
