package dev.asli.compliance.matter;

import dev.asli.compliance.deadline.Why;
import dev.asli.compliance.rulepack.Rule;
import java.time.Instant;
import java.util.Optional;

/**
 * A right that an intermediary's earlier reply opened.
 *
 * @param rule the version in force when the reply came
 * @param until empty for a right without a number
 */
public record AppealRight(PriorStep step, Rule rule, Instant openedAt, Optional<Instant> until, Why why) {}
