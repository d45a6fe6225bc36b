package dev.asli.intake.capture;

import dev.asli.intake.capture.CaptureState.Step;
import dev.asli.intake.media.ObjectStore;
import dev.asli.kit.fetch.Fetched.Why;
import dev.asli.kit.fetch.Visit;
import dev.asli.kit.time.CallLimit;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Visits pages. Each look takes one free lane, if there is one, and keeps it until nothing waits. A page that does not
 * answer is tried again some times; that it never answered is then the result.
 */
@ApplicationScoped
class CaptureWorker {

    private static final Logger LOG = Logger.getLogger(CaptureWorker.class);
    private static final Set<Why> PASSING = Set.of(Why.TIMED_OUT, Why.UNREACHABLE);

    private final CaptureQueue queue;
    private final PageStudio studio;
    private final ObjectStore store;
    private final CaptureConfig config;
    private final Clock clock;
    private final Semaphore lanes;

    CaptureWorker(CaptureQueue queue, PageStudio studio, ObjectStore store, CaptureConfig config, Clock clock) {
        this.queue = queue;
        this.studio = studio;
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.lanes = new Semaphore(config.lanes());
    }

    @Scheduled(every = "${asli.capture.interval:2s}", concurrentExecution = ConcurrentExecution.PROCEED)
    Uni<Void> look() {
        return lanes.tryAcquire()
                ? drain().onTermination().invoke(() -> lanes.release())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> drain() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(found -> found)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> next() {
        return queue.claim()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : run(found.getFirst()).replaceWith(true));
    }

    private Uni<Void> run(Capture claimed) {
        return CallLimit.within(config.limit(), studio.visit(claimed.pageUrl()).chain(visit -> keep(claimed, visit)))
                .onFailure()
                .recoverWithUni(failure -> postpone(claimed, failure));
    }

    private Uni<Void> keep(Capture claimed, Visit visit) {
        boolean passing = visit.why().filter(PASSING::contains).isPresent();
        if (passing && CaptureQueue.running(claimed).attempts() < config.attempts()) {
            return queue.again(claimed, visit.why().orElseThrow().name(), retryAt(claimed));
        }
        return queue.step(claimed, Step.PICTURING)
                .chain(() -> studio.bundle(claimed, visit))
                .chain(bundle -> queue.step(claimed, Step.STORING)
                        .chain(() -> store(claimed, bundle))
                        .onTermination()
                        .call(bundle::discard));
    }

    /** A new key for each attempt: an object is written once. */
    private Uni<Void> store(Capture claimed, Bundle bundle) {
        String key = "captures/%s/%s-%d"
                .formatted(
                        claimed.reference(),
                        claimed.id(),
                        CaptureQueue.running(claimed).attempts());
        return store.put(key, bundle.file(), bundle.record().bundle().sha256())
                .chain(() -> queue.done(claimed, bundle.record(), key));
    }

    private Uni<Void> postpone(Capture claimed, Throwable failure) {
        int attempts = CaptureQueue.running(claimed).attempts();
        LOG.warnf(
                "capture postponed: captureId=%s attempts=%d reason=%s",
                claimed.id(), attempts, failure.getClass().getSimpleName());
        return attempts >= config.attempts()
                ? queue.failed(claimed, "STORE_UNAVAILABLE")
                : queue.again(claimed, "STORE_UNAVAILABLE", retryAt(claimed));
    }

    private Instant retryAt(Capture claimed) {
        int exponent = Math.min(CaptureQueue.running(claimed).attempts() - 1, 10);
        Duration wait = config.firstRetry().multipliedBy(1L << exponent);
        return clock.instant().plus(wait);
    }
}
