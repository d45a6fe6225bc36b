package dev.asli.intake.upload;

import dev.asli.intake.complaint.Access;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes bytes of announced files; so many at once and no more, since each costs memory. */
@ApplicationScoped
public class UploadDock {

    private final UploadDesk desk;
    private final Depot depot;
    private final UploadFinish finish;
    private final UploadConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Semaphore places;

    UploadDock( // one more than five: the count of bytes belongs to nobody else
            UploadDesk desk,
            Depot depot,
            UploadFinish finish,
            UploadConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.desk = desk;
        this.depot = depot;
        this.finish = finish;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.places = new Semaphore(config.atOnce());
    }

    /** Fails with UPLOADS_FULL, or as the record refuses. */
    public Uni<Append> begin(Access access, String uploadId, long offset, Actor actor) {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    UploadProblem.UPLOADS_FULL, "Too many files arrive just now. Nothing was lost; go on in a minute.");
        }
        return desk.claim(access, uploadId, offset, actor)
                .chain(held -> depot.tailOf(held)
                        .onFailure()
                        .call(() -> depot.release(held))
                        .map(tail -> new Append(new Receiver(depot, held, tail, config.partBytes()))))
                .onFailure()
                .invoke(() -> places.release())
                .onCancellation()
                .invoke(() -> places.release());
    }

    /** One run of bytes. Always rested, whatever became of it. */
    public final class Append {

        private final Receiver receiver;
        private final Pace pace = new Pace(clock, config.silenceLimit(), config.leastBytes());
        private final AtomicBoolean rested = new AtomicBoolean();
        private long taken;

        private Append(Receiver receiver) {
            this.receiver = receiver;
        }

        /** @return how many bytes were taken in this run */
        public Uni<Long> take(byte[] chunk) {
            pace.came(chunk.length);
            taken += chunk.length;
            return receiver.take(chunk).invoke(() -> pace.wait(clock.instant())).map(_ -> taken);
        }

        /** Nothing more comes; what is all there is entered. */
        public Uni<Upload> complete() {
            return rest().chain(held -> held.arriving() && held.complete()
                    ? finish.finish(held)
                            .invoke(() -> metrics.counter(
                                            "asli.exhibit.bytes",
                                            "type",
                                            held.arrived().mediaType())
                                    .increment((double) held.announced().length()))
                    : Uni.createFrom().item(held));
        }

        /** Keeps what came; a second time does nothing. */
        public Uni<Void> abandon() {
            return rested.get()
                    ? Uni.createFrom().voidItem()
                    : rest().onFailure().recoverWithNull().replaceWithVoid();
        }

        private Uni<Upload> rest() {
            return rested.compareAndSet(false, true)
                    ? receiver.rest().onTermination().invoke(() -> places.release())
                    : Uni.createFrom().failure(() -> new IllegalStateException("An append was ended twice."));
        }
    }
}
