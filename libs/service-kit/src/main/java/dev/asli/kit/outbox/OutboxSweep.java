package dev.asli.kit.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for waiting messages every {@code asli.outbox.interval}. */
@ApplicationScoped
class OutboxSweep {

    private final Outbox outbox;

    OutboxSweep(Outbox outbox) {
        this.outbox = outbox;
    }

    @Scheduled(every = "${asli.outbox.interval:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return outbox.sweep();
    }
}
