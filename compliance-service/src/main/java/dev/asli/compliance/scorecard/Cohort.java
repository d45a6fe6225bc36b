package dev.asli.compliance.scorecard;

import dev.asli.compliance.deadline.Deadline;
import dev.asli.compliance.deadline.Standing;
import dev.asli.compliance.deadline.Standing.BreachedClosed;
import dev.asli.compliance.deadline.Standing.BreachedOpen;
import dev.asli.compliance.deadline.Standing.Contested;
import dev.asli.compliance.deadline.Standing.Met;
import dev.asli.compliance.deadline.Standing.MetLate;
import dev.asli.compliance.deadline.Standing.NotApplicable;
import dev.asli.compliance.deadline.Standing.NotStarted;
import dev.asli.compliance.deadline.Standing.Running;
import dev.asli.compliance.deadline.Standing.VoidDefective;
import dev.asli.compliance.deadline.Standing.Withdrawn;
import dev.asli.compliance.scorecard.ScoringMethod.CohortRule;
import java.time.Instant;
import java.util.List;

/**
 * The matured cohort. A deadline enters only when its due time has passed, whether or not it was closed early: else fast
 * closures would enter first and lift the rate.
 */
public final class Cohort {

    private Cohort() {}

    /**
     * @param asOf a deadline due at or before this instant is matured
     * @return one contribution for each matured deadline whose state the method does not exclude, in the given order
     */
    public static List<Contribution> matured(List<TrackedDeadline> deadlines, Instant asOf, CohortRule rule) {
        return deadlines.stream()
                .filter(tracked -> tracked.deadline()
                        .dueAt()
                        .filter(due -> !due.isAfter(asOf))
                        .isPresent())
                .filter(tracked -> !rule.excludedStates()
                        .contains(tracked.deadline().standing().word()))
                .map(tracked -> contribution(tracked, rule))
                .toList();
    }

    private static Contribution contribution(TrackedDeadline tracked, CohortRule rule) {
        Deadline deadline = tracked.deadline();
        return new Contribution(
                deadline.obligation(),
                deadline.id(),
                tracked.cluster(),
                good(deadline, rule),
                deadline.clause(),
                deadline.versionId(),
                deadline.standing().evidence(),
                tracked.complaintReference());
    }

    private static boolean good(Deadline deadline, CohortRule rule) {
        Instant latest = deadline.dueAt().orElseThrow().plus(rule.tolerance());
        Standing standing = deadline.standing();
        return switch (standing) {
            case Met _ -> true;
            case MetLate late -> !late.at().isAfter(latest);
            case BreachedClosed closed -> !closed.at().isAfter(latest);
            case BreachedOpen _ -> false;
            case NotStarted _, Running _, VoidDefective _, Withdrawn _, NotApplicable _, Contested _ -> false;
        };
    }
}
