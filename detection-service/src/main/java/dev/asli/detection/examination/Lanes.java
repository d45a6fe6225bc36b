package dev.asli.detection.examination;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Platform threads for examinations: native and long work, which neither an event loop nor a virtual thread may carry. */
@Startup
@ApplicationScoped
class Lanes {

    private final AtomicLong arrivals = new AtomicLong();
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("lane-watch").daemon().factory());

    Lanes(ExaminationConfig config, MeterRegistry registry) {
        threads = new ThreadPoolExecutor(
                config.lanes(),
                config.lanes(),
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().name("lane-", 0).daemon().factory());
        watch.setRemoveOnCancelPolicy(true);
        Gauge.builder("asli.lanes", config, ExaminationConfig::lanes)
                .description("Exhibits that can be examined at once")
                .strongReference(true)
                .register(registry);
        Gauge.builder("asli.lanes.busy", threads, ThreadPoolExecutor::getActiveCount)
                .description("Exhibits being examined")
                .register(registry);
        Gauge.builder("asli.lanes.waiting", threads, pool -> pool.getQueue().size())
                .description("Exhibits that wait for a lane")
                .register(registry);
    }

    /** A number for each that comes, by which those due at the same time keep their order. */
    long arrival() {
        return arrivals.getAndIncrement();
    }

    /** How many would begin before this one, which has not been taken yet; 0 when it starts at once. */
    int standingBefore(Run run) {
        boolean free = threads.getActiveCount() < threads.getMaximumPoolSize();
        return free
                ? 0
                : 1
                        + (int) threads.getQueue().stream()
                                .filter(other -> other instanceof Run waiting && waiting.compareTo(run) < 0)
                                .count();
    }

    /** Never refuses: whoever comes here was admitted, and admission bounds how many wait. Earliest due is taken first. */
    void take(Run work) {
        threads.execute(work);
    }

    /** @return true when the work had not begun and now never will */
    boolean withdraw(Run work) {
        return threads.remove(work);
    }

    ScheduledThreadPoolExecutor watch() {
        return watch;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        watch.shutdownNow();
    }
}
