package dev.asli.compliance.rulepack;

import java.time.Instant;
import java.util.Optional;

/**
 * When a version of a rule is law.
 *
 * @param from first instant, inclusive
 * @param until first instant at which it is no longer law; empty while it is
 */
public record InForce(Instant from, Optional<Instant> until) {

    public boolean at(Instant instant) {
        return !instant.isBefore(from) && until.map(instant::isBefore).orElse(true);
    }
}
