package dev.asli.compliance.deadline;

import dev.asli.compliance.rulepack.AppliesTo;
import dev.asli.compliance.rulepack.Counting;
import dev.asli.compliance.rulepack.EventType;
import dev.asli.compliance.rulepack.InForce;
import dev.asli.compliance.rulepack.LimitKind;
import dev.asli.compliance.rulepack.LimitUnit;
import dev.asli.compliance.rulepack.PackStatus;
import dev.asli.compliance.rulepack.Rule;
import dev.asli.compliance.rulepack.RulePack;
import dev.asli.compliance.rulepack.Severity;
import dev.asli.compliance.rulepack.TimeLimit;
import dev.asli.compliance.rulepack.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Made-up rules for tests: any counting, zone and satisfying events. */
final class Rules {

    private Rules() {}

    static Rule counted(Counting counting, int quantity, String zone) {
        return rule(counting, quantity, zone, Set.of(EventType.COMPLAINT_RESOLVED));
    }

    static Rule rule(Counting counting, int quantity, String zone, Set<EventType> satisfiedBy) {
        LimitUnit unit = switch (counting) {
            case ELAPSED, STANDARD -> LimitUnit.HOURS;
            case CALENDAR_DAYS_EXCL_FIRST, CALENDAR_DAYS_INCL_FIRST -> LimitUnit.DAYS;
            case MONTHS -> LimitUnit.MONTHS;
        };
        RulePack pack =
                new RulePack("zz.test", "ZZ", "Test", "Test Act", PackStatus.IN_FORCE, ZoneId.of(zone), "0".repeat(64));
        return new Rule(
                "ZZ.1.test",
                "ZZ.1@2020-01-01",
                "rule 1",
                "Test duty",
                new AppliesTo(Set.of("intermediary"), Set.of(), Set.of(), Set.of()),
                new Trigger(EventType.COMPLAINT_RECEIVED, List.of()),
                new TimeLimit(quantity, unit, counting, LimitKind.DEADLINE, ""),
                satisfiedBy,
                Severity.HIGH,
                "event_data",
                true,
                new InForce(Instant.parse("2020-01-01T00:00:00Z"), Optional.empty()),
                List.of(),
                pack);
    }
}
