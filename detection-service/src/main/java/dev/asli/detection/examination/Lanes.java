package dev.asli.detection.examination;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Platform threads for examinations: native and long work, which neither an event loop nor a virtual thread may carry. */
@Startup
@ApplicationScoped
class Lanes {

    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("lane-watch").daemon().factory());

    Lanes(ExaminationConfig config, MeterRegistry registry) {
        threads = new ThreadPoolExecutor(
                config.lanes(),
                config.lanes(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.lanes() + config.queue()),
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

    /** How many would stand before the next. */
    int standing() {
        boolean free = threads.getActiveCount() < threads.getMaximumPoolSize();
        return free ? 0 : threads.getQueue().size() + 1;
    }

    /** Never refuses: whoever comes here was admitted, and admission counts no more than fit. */
    void take(Runnable work) {
        threads.execute(work);
    }

    /** @return true when the work had not begun and now never will */
    boolean withdraw(Runnable work) {
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
