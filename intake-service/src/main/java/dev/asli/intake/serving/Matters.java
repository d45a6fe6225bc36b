package dev.asli.intake.serving;

import java.time.Instant;
import java.util.Optional;

/**
 * What compliance-service says of one complaint. Passed on unread but for the due time: its decisions are not ours.
 *
 * @param wire a MattersView of the contract, encoded
 * @param nextDueAt earliest due time still running
 */
public record Matters(byte[] wire, Optional<Instant> nextDueAt) {}
