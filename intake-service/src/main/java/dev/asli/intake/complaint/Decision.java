package dev.asli.intake.complaint;

import java.time.Instant;

/**
 * @param grounds why, 1 to 4000 characters
 * @param decidedBy role and pseudonymous subject
 * @param requestId the caller's; the same again is the same decision
 */
public record Decision(Outcome outcome, String grounds, Instant at, String decidedBy, String requestId) {}
