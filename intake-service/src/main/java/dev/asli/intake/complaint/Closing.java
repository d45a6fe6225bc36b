package dev.asli.intake.complaint;

/**
 * @param grounds why, 1 to 4000 characters
 * @param closedBy role and pseudonymous subject
 */
public record Closing(String grounds, String closedBy) {}
