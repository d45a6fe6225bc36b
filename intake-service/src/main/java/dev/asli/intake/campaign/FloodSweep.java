package dev.asli.intake.campaign;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Nobody's complaint waits for ever because nobody looked; and what was counted is soon forgotten. */
@ApplicationScoped
class FloodSweep {

    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final FloodDesk desk;

    FloodSweep(FloodDesk desk) {
        this.desk = desk;
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(desk::lapse)
                .whilst(lapsed -> lapsed > 0)
                .onItem()
                .ignoreAsUni()
                .chain(() -> desk.forget(REMEMBERED))
                .replaceWithVoid();
    }
}
