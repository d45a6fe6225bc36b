package dev.asli.intake.capture;

import dev.asli.intake.capture.CaptureState.Running;
import dev.asli.intake.complaint.Complaints;
import dev.asli.ledger.Ledger;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What workers do to the queue. One public method, one transaction; a result is entered only by who holds the lease. */
@ApplicationScoped
class CaptureQueue {

    private final Captures captures;
    private final Complaints complaints;
    private final CaptureLedger ledger;
    private final CaptureConfig config;
    private final Clock clock;

    CaptureQueue(Captures captures, Complaints complaints, Ledger ledger, CaptureConfig config, Clock clock) {
        this.captures = captures;
        this.complaints = complaints;
        this.ledger = new CaptureLedger(ledger);
        this.config = config;
        this.clock = clock;
    }

    /** One that is now running under our lease, or none. */
    @WithTransaction
    public Uni<List<Capture>> claim() {
        Instant now = clock.instant();
        return captures.nextInLine(now)
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(found) : start(found.getFirst(), now));
    }

    @WithTransaction
    public Uni<Void> step(Capture claimed, CaptureState.Step step) {
        Instant now = clock.instant();
        return ifOurs(
                claimed, () -> captures.replace(claimed.in(running(claimed).at(step, now.plus(config.lease()))), now));
    }

    @WithTransaction
    public Uni<Void> done(Capture claimed, PageRecord record, String objectKey) {
        return ifOurs(
                claimed,
                () -> captures.replace(claimed.in(running(claimed).finish(record, objectKey)), clock.instant())
                        .chain(() -> ledger.captured(claimed, record)));
    }

    @WithTransaction
    public Uni<Void> failed(Capture claimed, String reason) {
        return ifOurs(
                claimed,
                () -> captures.replace(claimed.in(running(claimed).fail(reason)), clock.instant())
                        .chain(() -> ledger.failed(claimed, reason)));
    }

    @WithTransaction
    public Uni<Void> again(Capture claimed, String reason, Instant availableAt) {
        return ifOurs(
                claimed,
                () -> captures.replace(claimed.in(running(claimed).again(reason, availableAt)), clock.instant()));
    }

    static Running running(Capture claimed) {
        if (claimed.state() instanceof Running running) {
            return running;
        }
        throw new IllegalStateException("Capture %s was not claimed.".formatted(claimed.id()));
    }

    /** What may not be visited any more is not: the complaint is looked at again. */
    private Uni<List<Capture>> start(Capture next, Instant now) {
        return complaints.get(next.reference()).chain(complaint -> {
            Optional<String> refused = complaint.open()
                    ? complaint.submission().mediaFree() ? Optional.of("PAGE_NOT_FETCHED") : Optional.empty()
                    : Optional.of("COMPLAINT_CLOSED");
            Capture started = next.in(lease(next.state(), now));
            return refused.isPresent()
                    ? captures.replace(started.in(running(started).fail(refused.get())), now)
                            .chain(() -> ledger.failed(next, refused.get()))
                            .replaceWith(List.of())
                    : captures.replace(started, now).replaceWith(List.of(started));
        });
    }

    private Running lease(CaptureState state, Instant now) {
        Instant until = now.plus(config.lease());
        return switch (state) {
            case CaptureState.Waiting waiting -> waiting.start(now, until);
            case Running abandoned -> abandoned.takeOver(now, until);
            case CaptureState.Done _, CaptureState.Failed _ ->
                throw new IllegalStateException("A settled capture was next in line.");
        };
    }

    private Uni<Void> ifOurs(Capture claimed, Supplier<Uni<Void>> work) {
        return captures.lock(claimed.id())
                .chain(found -> found.state() instanceof Running running
                                && running.attempts() == running(claimed).attempts()
                        ? work.get()
                        : Uni.createFrom().voidItem());
    }
}
