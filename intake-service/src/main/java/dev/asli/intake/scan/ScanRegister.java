package dev.asli.intake.scan;

import dev.asli.intake.examination.ExaminationState;
import dev.asli.intake.examination.Examinations;
import dev.asli.intake.scan.Scan.Result;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Enters what a scan came to, and lets the examination begin or keeps it from beginning. */
@ApplicationScoped
class ScanRegister {

    private final Scans scans;
    private final Examinations examinations;
    private final Ledger ledger;
    private final ScanConfig config;
    private final Clock clock;

    ScanRegister(Scans scans, Examinations examinations, Ledger ledger, ScanConfig config, Clock clock) {
        this.scans = scans;
        this.examinations = examinations;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<List<Scan>> claim() {
        Instant now = clock.instant();
        return scans.claim(now, now.plus(config.lease()));
    }

    @WithTransaction
    public Uni<Void> ended(Scan scan, Result result) {
        return scans.lock(scan.subject().exhibitId())
                .chain(now -> now.result() instanceof Result.Pending
                        ? end(now, result)
                        : Uni.createFrom().voidItem());
    }

    /** Later again; an examination that has waited long enough begins without. */
    @WithTransaction
    public Uni<Void> unanswered(Scan scan) {
        Instant now = clock.instant();
        if (now.isAfter(scan.since().plus(config.patience()))) {
            return ended(scan, new Result.NotScanned(Scan.UNREACHABLE));
        }
        Duration wait = config.firstRetry().multipliedBy(1L << Math.min(scan.attempts(), 10));
        Instant next = now.plus(wait.compareTo(config.longestRetry()) < 0 ? wait : config.longestRetry());
        return scans.lock(scan.subject().exhibitId()).chain(held -> scans.replace(held.again(), next));
    }

    private Uni<Void> end(Scan scan, Result result) {
        Instant now = clock.instant();
        return scans.replace(scan.ended(result), now)
                .chain(() -> examinations.of(List.of(scan.subject().reference())))
                .chain(runs -> runs.stream()
                        .filter(run ->
                                run.subject().exhibitId().equals(scan.subject().exhibitId()))
                        .findFirst()
                        .map(run -> examinations
                                .lock(run.id())
                                .chain(held -> held.state() instanceof ExaminationState.Waiting
                                        ? examinations.replace(held.in(next(result, now)), now)
                                        : Uni.createFrom().voidItem()))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> ledger.append(entry(scan, result)))
                .replaceWithVoid();
    }

    private static ExaminationState next(Result result, Instant now) {
        return result instanceof Result.Infected
                ? new ExaminationState.NotApplicable("INFECTED")
                : new ExaminationState.Waiting(0, "", now);
    }

    static NewEntry entry(Scan scan, Result result) {
        return new NewEntry(
                scan.subject().reference(),
                "EXHIBIT_SCANNED",
                "intake:scan",
                Map.of(
                        "exhibit", scan.subject().exhibitId().toString(),
                        "result", word(result),
                        "detail", detail(result)));
    }

    /** CLEAN, INFECTED, NOT_SCANNED or PENDING. */
    public static String word(Result result) {
        return switch (result) {
            case Result.Pending _ -> "PENDING";
            case Result.Clean _ -> "CLEAN";
            case Result.Infected _ -> "INFECTED";
            case Result.NotScanned _ -> "NOT_SCANNED";
        };
    }

    /** What it is called, or why nobody looked. */
    static String detail(Result result) {
        return switch (result) {
            case Result.Pending _, Result.Clean _ -> "";
            case Result.Infected(String name) -> name;
            case Result.NotScanned(String reason) -> reason;
        };
    }
}
