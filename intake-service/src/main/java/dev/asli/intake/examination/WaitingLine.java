package dev.asli.intake.examination;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps this replica's line up to date with the rows (docs/adr/0010-examination-line.md). Joins the caller's
 * transaction.
 *
 * <p>Asking an index for "the first that waits" passes over every dead version of those done before, for as long as
 * anybody holds an old snapshot. Here each look reads only what arrived since the last one, and a claim goes by key.
 */
@ApplicationScoped
class WaitingLine {

    /** Rows read at once, and the most kept in memory beyond which no further ones are read. */
    private static final int PAGE = 10_000;

    private final Examinations examinations;
    private final Clock clock;
    private final Duration rescan;
    private final Line line = new Line();
    private final AtomicLong mark = new AtomicLong();
    private final AtomicReference<Instant> scannedAt = new AtomicReference<>(Instant.MIN);

    WaitingLine(Examinations examinations, Clock clock, ExaminationConfig config) {
        this.examinations = examinations;
        this.clock = clock;
        this.rescan = config.rescan();
    }

    /** Ids of at most {@code most} examinations to try now, earliest due first; they left the line. */
    Uni<List<UUID>> next(int most) {
        Instant now = clock.instant();
        return (scanDue(now) ? scan(now) : arrivals(now))
                .chain(() -> extend(now, most))
                .map(_ -> line.take(most, now));
    }

    /** What left the line was not started after all. */
    void readAnew() {
        scannedAt.set(Instant.MIN);
    }

    private boolean scanDue(Instant now) {
        Instant last = scannedAt.get();
        boolean due = last.equals(Instant.MIN) || !now.isBefore(last.plus(rescan)) || now.isBefore(last);
        return due && scannedAt.compareAndSet(last, now);
    }

    /** From the start: also finds what a dead replica had taken, or what slipped through a rolled-back claim. */
    private Uni<Void> scan(Instant now) {
        return examinations
                .arrivedSince(Long.MAX_VALUE, 1)
                .invoke(arrivals -> mark.accumulateAndGet(arrivals.mark(), Math::max))
                .chain(() -> examinations.abandoned(now, PAGE))
                .chain(abandoned -> examinations.waitingAfter(Place.FIRST, PAGE).invoke(first -> {
                    line.startAgain();
                    line.extend(first, PAGE);
                    line.jump(abandoned);
                }))
                .replaceWithVoid()
                .onFailure()
                .invoke(this::readAnew);
    }

    private Uni<Void> arrivals(Instant now) {
        return examinations.arrivedSince(mark.get(), PAGE).chain(arrivals -> {
            if (arrivals.places().size() == PAGE) {
                return scan(now);
            }
            line.join(arrivals.places());
            mark.accumulateAndGet(arrivals.mark(), Math::max);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> extend(Instant now, int most) {
        return line.ready(now) >= most || line.horizon().equals(Place.LAST) || line.size() >= PAGE
                ? Uni.createFrom().voidItem()
                : examinations
                        .waitingAfter(line.horizon(), PAGE)
                        .invoke(next -> line.extend(next, PAGE))
                        .replaceWithVoid();
    }
}
