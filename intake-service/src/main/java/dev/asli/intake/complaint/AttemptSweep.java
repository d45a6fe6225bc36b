package dev.asli.intake.complaint;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Forgets wrong secrets after a day, so that made-up references do not fill the table. */
@ApplicationScoped
class AttemptSweep {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Attempts attempts;
    private final Clock clock;

    AttemptSweep(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> sweep() {
        return attempts.forget(clock.instant().minus(REMEMBERED)).replaceWithVoid();
    }
}
