package dev.asli.compliance.deadline;

import static dev.asli.compliance.rulepack.EventType.ACCESS_DISABLED;
import static dev.asli.compliance.rulepack.EventType.COMPLAINT_ACKNOWLEDGED;
import static dev.asli.compliance.rulepack.EventType.COMPLAINT_RESOLVED;
import static dev.asli.compliance.rulepack.EventType.CONTENT_LABELLED;
import static dev.asli.compliance.rulepack.EventType.CONTENT_REMOVED;
import static dev.asli.compliance.rulepack.EventType.INFORMATION_GIVEN;
import static dev.asli.compliance.rulepack.EventType.OBSERVED_DOWN;
import static dev.asli.compliance.rulepack.EventType.ORDER_ACKNOWLEDGED;

import dev.asli.compliance.rulepack.EventType;
import dev.asli.compliance.rulepack.LimitKind;
import dev.asli.compliance.rulepack.Rule;
import java.util.Collections;
import java.util.Set;

/** What a rule asks to be done, told from the events that satisfy it. */
public enum Duty {
    ACKNOWLEDGE,
    REMOVE,
    DISABLE_ACCESS,
    LABEL,
    PRESERVE,
    /** Decide and say so; a reasoned refusal is an answer. */
    RESPOND,
    GIVE_REASONS,
    /** Publish, or report to somebody. */
    REPORT,
    /** A standing duty that no event of ours can satisfy. */
    COMPLY;

    private static final Set<EventType> REPLIES =
            Set.of(COMPLAINT_ACKNOWLEDGED, COMPLAINT_RESOLVED, ORDER_ACKNOWLEDGED, INFORMATION_GIVEN);

    static Duty of(Rule rule) {
        return rule.timeLimit().kind() == LimitKind.MINIMUM_RETENTION ? PRESERVE : of(rule.satisfiedBy());
    }

    private static Duty of(Set<EventType> events) {
        if (events.contains(COMPLAINT_RESOLVED) || events.contains(INFORMATION_GIVEN)) {
            return RESPOND;
        }
        if (events.contains(COMPLAINT_ACKNOWLEDGED) || events.contains(ORDER_ACKNOWLEDGED)) {
            return ACKNOWLEDGE;
        }
        if (events.contains(CONTENT_REMOVED) || events.contains(OBSERVED_DOWN)) {
            return REMOVE;
        }
        if (events.contains(ACCESS_DISABLED)) {
            return DISABLE_ACCESS;
        }
        if (events.contains(CONTENT_LABELLED)) {
            return LABEL;
        }
        return events.isEmpty() ? COMPLY : REPORT;
    }

    /** Whether words alone satisfy it, so that silence past the due time is itself the proof of a breach. */
    static boolean answeredInWords(Set<EventType> satisfiedBy) {
        return !Collections.disjoint(satisfiedBy, REPLIES);
    }
}
