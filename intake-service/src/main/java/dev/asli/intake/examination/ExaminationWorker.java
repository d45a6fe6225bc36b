package dev.asli.intake.examination;

import dev.asli.intake.media.ObjectStore;
import dev.asli.kit.problem.ProblemException;
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
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Pushes exhibits to detection-service. Each look takes one free lane, if there is one, and keeps it until nothing waits:
 * a lane is one sequence of work, so that no two touch one database session.
 */
@ApplicationScoped
class ExaminationWorker {

    private static final Logger LOG = Logger.getLogger(ExaminationWorker.class);
    private static final String BUSY = "EXAMINER_BUSY";
    private static final String UNREACHABLE = "EXAMINER_UNREACHABLE";
    /** Problems of these bytes, which another try would meet again. */
    private static final Set<String> FINAL = Set.of("EXHIBIT_TOO_LARGE", "BYTES_DO_NOT_MATCH");

    private final ExaminationQueue queue;
    private final Examiner examiner;
    private final ObjectStore store;
    private final ExaminationConfig config;
    private final Clock clock;
    private final Semaphore lanes;

    ExaminationWorker(
            ExaminationQueue queue, Examiner examiner, ObjectStore store, ExaminationConfig config, Clock clock) {
        this.queue = queue;
        this.examiner = examiner;
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.lanes = new Semaphore(config.lanes());
    }

    @Scheduled(every = "${asli.examination.interval:1s}", concurrentExecution = ConcurrentExecution.PROCEED)
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

    /** @return whether there was one */
    Uni<Boolean> next() {
        return queue.claim()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : run(found.getFirst()).replaceWith(true));
    }

    private Uni<Void> run(Examination claimed) {
        Run run = new Run(claimed);
        return CallLimit.within(
                        config.limit(),
                        examiner.examine(claimed, store.read(claimed.subject().objectKey()))
                                .onItem()
                                .transformToUniAndConcatenate(run::take)
                                .collect()
                                .asList())
                .chain(ends -> ends.contains(true)
                        ? Uni.createFrom().voidItem()
                        : unreachable(claimed, "The examiner ended without a result."))
                .onFailure()
                .recoverWithUni(failure -> backOff(claimed, failure));
    }

    private Uni<Void> backOff(Examination claimed, Throwable failure) {
        String code =
                failure instanceof ProblemException problem ? problem.type().name() : "";
        LOG.infof(
                "examination postponed: examinationId=%s attempts=%d reason=%s",
                claimed.id(),
                ExaminationQueue.running(claimed).attempts(),
                code.isEmpty() ? failure.getClass().getSimpleName() : code);
        if (FINAL.contains(code)) {
            return queue.failed(claimed, code, "The examiner does not take this file.");
        }
        return code.equals(BUSY)
                ? queue.again(
                        claimed, "The examiner is busy; this is next as soon as a lane is free.", retryAt(claimed))
                : unreachable(claimed, "The examiner cannot be reached just now; it is tried again by itself.");
    }

    private Uni<Void> unreachable(Examination claimed, String reason) {
        return ExaminationQueue.running(claimed).attempts() >= config.attempts()
                ? queue.failed(claimed, UNREACHABLE, "The examiner could not be reached. The exhibit itself is safe.")
                : queue.again(claimed, reason, retryAt(claimed));
    }

    private Instant retryAt(Examination claimed) {
        int exponent = Math.min(ExaminationQueue.running(claimed).attempts() - 1, 10);
        Duration wait = config.firstRetry().multipliedBy(1L << exponent);
        long millis = Math.min(wait.toMillis(), config.longestRetry().toMillis());
        return clock.instant().plusMillis(millis + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    /** One examination as its events come; writes progress no more often than it is worth. */
    private final class Run {

        private final Examination claimed;
        private Instant written = Instant.EPOCH;

        Run(Examination claimed) {
            this.claimed = claimed;
        }

        /** @return whether this was the end */
        Uni<Boolean> take(Examiner.Event event) {
            return switch (event) {
                case Examiner.Event.Accepted _ -> Uni.createFrom().item(false);
                case Examiner.Event.Progress progress -> write(progress.step()).replaceWith(false);
                case Examiner.Event.Assessed assessed ->
                    queue.done(claimed, assessed.assessment()).replaceWith(true);
                case Examiner.Event.Unexaminable said ->
                    queue.failed(claimed, said.reason(), said.words()).replaceWith(true);
            };
        }

        private Uni<Void> write(ExaminationState.Step step) {
            Instant now = clock.instant();
            if (now.isBefore(written.plus(config.progressInterval()))) {
                return Uni.createFrom().voidItem();
            }
            written = now;
            return queue.progress(claimed, step);
        }
    }
}
