package dev.asli.intake.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How much waits: asli_examination_queue by state and asli_outbox_waiting. */
@ApplicationScoped
class QueueGauges {

    private final WaitingCounts counts;
    private final MeterRegistry metrics;
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    QueueGauges(WaitingCounts counts, MeterRegistry metrics) {
        this.counts = counts;
        this.metrics = metrics;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithSession
    Uni<Void> count() {
        return counts.examinations()
                .invoke(found -> {
                    for (String state : WaitingCounts.STATES) {
                        gauge("asli.examination.queue", Tags.of("state", state)).set(found.getOrDefault(state, 0L));
                    }
                })
                .chain(counts::outbox)
                .invoke(waiting -> gauge("asli.outbox.waiting", Tags.empty()).set(waiting))
                .replaceWithVoid();
    }

    private AtomicLong gauge(String name, Tags tags) {
        return gauges.computeIfAbsent(name + tags, _ -> metrics.gauge(name, tags, new AtomicLong()));
    }
}
