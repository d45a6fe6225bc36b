package dev.asli.intake.retention;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The retention schedule: one version of each rule at any moment. */
public final class Schedule {

    private final Map<DataClass, List<RetentionRule>> rules;
    private final List<Floor> floors;

    Schedule(Map<DataClass, List<RetentionRule>> rules, List<Floor> floors) {
        this.rules = new EnumMap<>(rules);
        this.floors = List.copyOf(floors);
    }

    /** Before its time is over nothing of these classes is erased. */
    public record Floor(Set<DataClass> classes, RetentionRule rule) {}

    public Set<DataClass> classes() {
        return rules.keySet();
    }

    public List<RetentionRule> versions(DataClass dataClass) {
        return rules.getOrDefault(dataClass, List.of());
    }

    /** The version in force then; what was triggered before the first version falls under that. */
    public RetentionRule at(DataClass dataClass, Instant triggered) {
        List<RetentionRule> versions = versions(dataClass);
        return versions.stream()
                .filter(rule -> rule.window().holds(triggered))
                .findFirst()
                .orElseGet(versions::getFirst);
    }

    /** The floor that binds at this moment, if any. */
    public Optional<RetentionRule> floor(DataClass dataClass, Instant now) {
        return floors.stream()
                .filter(floor -> floor.classes().contains(dataClass))
                .map(Floor::rule)
                .filter(rule -> rule.window().holds(now))
                .findFirst();
    }
}
