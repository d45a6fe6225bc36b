package dev.asli.compliance.scorecard;

import dev.asli.compliance.rulepack.LawBook;
import dev.asli.compliance.rulepack.LimitKind;
import dev.asli.compliance.rulepack.Rule;
import java.util.Set;
import java.util.stream.Collectors;

/** Which indicators this system can measure by deadlines: those whose obligations all have a number and leave events. */
final class Measured {

    private static final String BY_EVENTS = "event_data";

    private Measured() {}

    /** Ids of the indicators. */
    static Set<String> byDeadlines(ScoringMethod method, LawBook law) {
        return method.indicators().stream()
                .filter(IndicatorDefinition::proportion)
                .filter(indicator -> !indicator.obligations().isEmpty())
                .filter(indicator -> indicator.obligations().stream()
                        .allMatch(obligation ->
                                law.versionsOf(obligation).stream().anyMatch(Measured::timed)))
                .map(IndicatorDefinition::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean timed(Rule rule) {
        return rule.timeLimit().countable()
                && rule.timeLimit().kind() == LimitKind.DEADLINE
                && rule.measurability().equals(BY_EVENTS);
    }
}
