package dev.asli.compliance.deadline;

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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** When a deadline is to be looked at next. */
@ApplicationScoped
class LookPlan {

    private final DeadlineConfig config;

    LookPlan(DeadlineConfig config) {
        this.config = config;
    }

    /** @param told whether the latest look told up from down */
    DeadlineOnRecord next(DeadlineOnRecord looked, boolean told, Instant now) {
        boolean past = looked.deadline().dueAt().filter(now::isAfter).isPresent();
        return past ? looked.lookAt(next(looked, looked.deadline().standing(), told, now)) : looked;
    }

    private Optional<Instant> next(DeadlineOnRecord looked, Standing standing, boolean told, Instant now) {
        Optional<Instant> later = Optional.of(now.plus(config.lookLater())).filter(at -> looked.asksForALook());
        return switch (standing) {
            case Running _ -> Optional.of(now.plus(config.lookAgain()));
            case BreachedOpen _ -> later;
            case Met met -> met.proof() == Proof.CLAIM && !told ? later : Optional.empty();
            case MetLate late -> late.proof() == Proof.CLAIM && !told ? later : Optional.empty();
            case BreachedClosed closed -> closed.proof() == Proof.CLAIM && !told ? later : Optional.empty();
            case Contested contested -> next(looked, contested.held(), told, now);
            case NotStarted _, VoidDefective _, Withdrawn _, NotApplicable _ -> Optional.empty();
        };
    }
}
