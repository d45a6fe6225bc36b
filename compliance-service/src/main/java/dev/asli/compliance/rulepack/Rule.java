package dev.asli.compliance.rulepack;

import java.util.List;
import java.util.Set;

/**
 * One version of one obligation, as its pack states it.
 *
 * @param obligation stays the same over all versions, for example {@code IN.ITR.3-2-a-i.acknowledge}
 * @param versionId names this version alone
 * @param clause the provision, for people
 * @param satisfiedBy events that meet the duty; empty when no event of ours can
 * @param measurability a word of enums.yaml: event_data, document_check, ...
 * @param pack the file it was read from, with zone and digest
 */
public record Rule(
        String obligation,
        String versionId,
        String clause,
        String title,
        AppliesTo appliesTo,
        Trigger trigger,
        TimeLimit timeLimit,
        Set<EventType> satisfiedBy,
        Severity severity,
        String measurability,
        boolean scored,
        InForce inForce,
        List<Citation> citations,
        RulePack pack) {

    public Rule {
        satisfiedBy = Set.copyOf(satisfiedBy);
        citations = List.copyOf(citations);
    }
}
