package dev.asli.compliance.observation;

import dev.asli.compliance.deadline.DeadlineConfig;
import dev.asli.compliance.deadline.Deadlines;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds deadlines whose time has passed and sees what became of them. Any number of replicas may sweep: each claims
 * some for a while, and one that dies leaves them to the next.
 */
@ApplicationScoped
public class DeadlineSweep {

    private static final String ACTOR = "service:deadline-sweep";

    private final Deadlines deadlines;
    private final Lookout lookout;
    private final DeadlineConfig config;
    private final Clock clock;
    private final AtomicLong lagSeconds = new AtomicLong();

    DeadlineSweep(Deadlines deadlines, Lookout lookout, DeadlineConfig config, Clock clock, MeterRegistry meters) {
        this.deadlines = deadlines;
        this.lookout = lookout;
        this.config = config;
        this.clock = clock;
        meters.gauge("asli.deadlines.sweep.lag.seconds", lagSeconds);
    }

    /** Goes on until nothing is left that waits. */
    @Scheduled(every = "${asli.deadlines.sweep-interval:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> sweep() {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> deadlines.claim(now, now.plus(config.lease()), config.batchSize()))
                .invoke(claim -> lagSeconds.set(
                        Duration.between(claim.waitingSince(), now).toSeconds()))
                .chain(claim -> claim.notices().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : lookout.attend(claim.notices(), ACTOR).chain(this::sweep));
    }
}
