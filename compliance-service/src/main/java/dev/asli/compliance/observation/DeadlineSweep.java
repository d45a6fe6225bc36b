package dev.asli.compliance.observation;

import dev.asli.compliance.deadline.DeadlineConfig;
import dev.asli.compliance.deadline.Deadlines;
import dev.asli.compliance.deadline.Deadlines.Claim;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Finds deadlines whose time has passed and sees what became of them. Any number of replicas may sweep: each claims
 * some for a while, and one that dies leaves them to the next.
 */
@ApplicationScoped
public class DeadlineSweep {

    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
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

    @Scheduled(every = "${asli.deadlines.sweep-interval:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> sweep() {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> deadlines.claim(now, now.plus(config.lease()), config.batchSize()))
                .invoke(claim -> lagSeconds.set(
                        Duration.between(claim.waitingSince(), now).toSeconds()))
                .chain(this::attend);
    }

    private Uni<Void> attend(Claim claim) {
        return Multi.createFrom()
                .iterable(claim.notices())
                .onItem()
                .transformToUniAndConcatenate(this::attend)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that fails is claimed again when its lease ends; the others go on. */
    private Uni<Void> attend(UUID notice) {
        return lookout.attend(notice, ACTOR)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "deadline sweep failed: noticeId=%s", notice))
                .onFailure()
                .recoverWithNull();
    }
}
