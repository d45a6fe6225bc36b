package dev.asli.intake.serving;

import dev.asli.intake.serving.MattersAnswer.Known;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Keeps the due times true that order the officers' queue, also of complaints that nobody reads. */
@ApplicationScoped
class DueRefresh {

    private static final int BATCH = 20;

    private final ServingRecord record;
    private final ServingDesk desk;
    private final ServingConfig config;
    private final Clock clock;

    DueRefresh(ServingRecord record, ServingDesk desk, ServingConfig config, Clock clock) {
        this.record = record;
        this.desk = desk;
        this.config = config;
        this.clock = clock;
    }

    /** A batch at a time, and no further where nobody answers. */
    @Scheduled(every = "${asli.serving.refresh-interval:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        Instant now = clock.instant();
        return record.claimForDue(now, now.minus(config.refreshAfter()), BATCH)
                .chain(unasked -> Multi.createFrom()
                        .iterable(unasked)
                        .onItem()
                        .transformToUniAndConcatenate(desk::ask)
                        .select()
                        .first(Known.class::isInstance)
                        .collect()
                        .last())
                .replaceWithVoid();
    }
}
