package dev.asli.gateway.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Forgets answers whose time is over. */
@ApplicationScoped
class WriteSweep {

    private static final Logger LOG = Logger.getLogger(WriteSweep.class);

    private final KeptWrites writes;
    private final IdempotencyConfig config;
    private final Clock clock;

    WriteSweep(KeptWrites writes, IdempotencyConfig config, Clock clock) {
        this.writes = writes;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${asli.idempotency.sweep-interval:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Panache.withTransaction(
                        () -> writes.removeOlderThan(clock.instant().minus(config.keep())))
                .invoke(removed -> LOG.debugf("kept answers removed: count=%d", removed))
                .replaceWithVoid();
    }
}
