package dev.asli.intake.scan;

import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.ExaminationState;
import dev.asli.intake.scan.Scan.Result;
import dev.asli.intake.scan.Scan.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What other features ask about scans. Joins the caller's transaction. */
@ApplicationScoped
public class ScanDesk {

    private static final Instant NOT_BEFORE_ITS_SCAN = Instant.parse("9999-12-31T00:00:00Z");

    private final Scans scans;
    private final Scanner scanner;

    ScanDesk(Scans scans, Scanner scanner) {
        this.scans = scans;
        this.scanner = scanner;
    }

    /** Has a new exhibit scanned, or records that nobody looks. */
    public Uni<Void> expect(Subject subject, Instant now) {
        Result result = scanner.on() ? new Result.Pending() : new Result.NotScanned(Scan.OFF);
        return scans.add(new Scan(subject, result, 0, now), now);
    }

    /** Whether somebody looks. */
    public boolean on() {
        return scanner.on();
    }

    /** The examination of a new exhibit, held back until the scan lets it begin. */
    public Examination heldBack(Examination examination) {
        return scanner.on() && examination.state() instanceof ExaminationState.Waiting
                ? examination.in(new ExaminationState.Waiting(
                        0, "The file is looked through for malware first.", NOT_BEFORE_ITS_SCAN))
                : examination;
    }

    public Uni<List<Scan>> of(String reference, UUID exhibitId) {
        return scans.of(reference)
                .map(all -> all.stream()
                        .filter(scan -> scan.subject().exhibitId().equals(exhibitId))
                        .toList());
    }
}
