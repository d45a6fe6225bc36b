package dev.asli.ledger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives what was appended its place in the log, so that readers find little left to do. Any number of replicas may run it: one
 * works, the others pass. Killed at any moment it loses nothing; each batch is one transaction.
 */
@ApplicationScoped
public class Sequencer {

    private final LedgerTables tables;
    private final LedgerConfig config;

    Sequencer(LedgerTables tables, LedgerConfig config) {
        this.tables = tables;
        this.config = config;
    }

    /** Until nothing waits that was committed before the last batch. How many entered. */
    public Uni<Long> enterWaiting() {
        return Panache.withTransaction(
                        () -> tables.enterWhenFree(config.sequence().batch()))
                .chain(entered -> entered < config.sequence().batch()
                        ? Uni.createFrom().item(entered)
                        : enterWaiting().map(more -> entered + more));
    }

    @Scheduled(every = "${asli.ledger.sequence.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return enterWaiting().replaceWithVoid();
    }
}
