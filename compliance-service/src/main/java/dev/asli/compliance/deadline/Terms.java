package dev.asli.compliance.deadline;

import dev.asli.compliance.rulepack.EventType;
import dev.asli.compliance.rulepack.Rule;
import dev.asli.compliance.rulepack.Severity;
import java.util.Set;

/**
 * What is frozen of a rule's version when a deadline starts; a later change of the pack does not reach it.
 *
 * @param packDigest SHA-256 (hex) of the pack file that was read
 * @param satisfiedBy events that meet the duty
 */
public record Terms(
        String obligation,
        String versionId,
        String clause,
        String title,
        Duty duty,
        Severity severity,
        String packDigest,
        Set<EventType> satisfiedBy) {

    public Terms {
        satisfiedBy = Set.copyOf(satisfiedBy);
    }

    public static Terms of(Rule rule) {
        return new Terms(
                rule.obligation(),
                rule.versionId(),
                rule.clause(),
                rule.title(),
                Duty.of(rule),
                rule.severity(),
                rule.pack().digest(),
                rule.satisfiedBy());
    }
}
