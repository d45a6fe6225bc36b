package dev.asli.intake.exhibit;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.QueueCursor;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.Examination.Subject;
import dev.asli.intake.examination.Examinations;
import dev.asli.intake.exhibit.Exhibits.Known;
import dev.asli.intake.exhibit.Exhibits.Request;
import dev.asli.intake.media.MediaType;
import dev.asli.intake.scan.Scan;
import dev.asli.intake.scan.ScanDesk;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Enters an exhibit with its custody and its examination: all of it or nothing. */
@ApplicationScoped
class ExhibitRegister {

    private final Complaints complaints;
    private final Exhibits exhibits;
    private final Examinations examinations;
    private final Ledger ledger;
    private final ScanDesk scans;
    private final Clock clock;

    ExhibitRegister( // one more than five: an exhibit is entered with everything that follows from it
            Complaints complaints,
            Exhibits exhibits,
            Examinations examinations,
            ScanDesk scans,
            Ledger ledger,
            Clock clock) {
        this.scans = scans;
        this.complaints = complaints;
        this.exhibits = exhibits;
        this.examinations = examinations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param replayed when the request was answered before and nothing new was stored */
    record Entered(Exhibit exhibit, boolean replayed) {}

    @WithTransaction
    public Uni<Entered> enter(UUID id, String reference, Exhibit.Content content, Request request, String actor) {
        return complaints
                .lock(reference)
                .chain(complaint -> exhibits.broughtBy(reference, request.key())
                        .chain(known -> known.isEmpty()
                                ? add(id, complaint.requireOpen(), content, request, actor)
                                : Uni.createFrom().item(repeated(known.getFirst(), request))));
    }

    private Uni<Entered> add(UUID id, Complaint complaint, Exhibit.Content content, Request request, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return exhibits.of(List.of(complaint.reference()))
                .map(before -> new Exhibit(id, complaint.reference(), before.size() + 1, content, now))
                .call(exhibit -> exhibits.add(exhibit, request))
                .call(exhibit -> examinations.add(scans.heldBack(examination(exhibit, complaint, now)), now))
                .call(exhibit -> expectScan(exhibit, now))
                .call(exhibit -> ledger.append(entry(exhibit, actor, scans.on())))
                .map(exhibit -> new Entered(exhibit, false));
    }

    private Uni<Void> expectScan(Exhibit exhibit, Instant now) {
        return switch (exhibit.content()) {
            case Exhibit.Content.Bytes _ ->
                scans.expect(new Scan.Subject(exhibit.id(), exhibit.reference(), exhibit.objectKey()), now);
            case Exhibit.Content.Hashes _ -> Uni.createFrom().voidItem();
        };
    }

    private static Examination examination(Exhibit exhibit, Complaint complaint, Instant now) {
        Instant due = complaint.nextDueAt().orElse(QueueCursor.NEVER);
        return switch (exhibit.content()) {
            case Exhibit.Content.Bytes bytes -> {
                Subject subject = new Subject(
                        exhibit.id(), exhibit.reference(), exhibit.objectKey(), bytes.sha256(), bytes.size());
                yield MediaType.examinable(bytes.mediaType())
                        ? Examination.waiting(subject, due, now)
                        : Examination.notApplicable(subject, due, "KIND_NOT_EXAMINED_YET");
            }
            case Exhibit.Content.Hashes hashes ->
                Examination.notApplicable(
                        new Subject(exhibit.id(), exhibit.reference(), "", hashes.sha256(), 0), due, "HASH_ONLY");
        };
    }

    private static NewEntry entry(Exhibit exhibit, String actor, boolean scanned) {
        return switch (exhibit.content()) {
            case Exhibit.Content.Bytes bytes ->
                new NewEntry(
                        exhibit.reference(),
                        "EXHIBIT_ACQUIRED",
                        actor,
                        Map.of(
                                "exhibit", exhibit.id().toString(),
                                "number", exhibit.number(),
                                "sha256", bytes.sha256(),
                                "sha512", bytes.sha512(),
                                "size", bytes.size(),
                                "scan", scanned ? "EXPECTED" : Scan.OFF,
                                "mediaType", bytes.mediaType()));
            case Exhibit.Content.Hashes hashes ->
                new NewEntry(
                        exhibit.reference(),
                        "EXHIBIT_HASHES_GIVEN",
                        actor,
                        Map.of(
                                "exhibit", exhibit.id().toString(),
                                "number", exhibit.number(),
                                "sha256", hashes.sha256(),
                                "pdq", hashes.pdq(),
                                "pdqOrientations", String.join(" ", hashes.orientations())));
        };
    }

    private static Entered repeated(Known known, Request request) {
        if (!known.digest().equals(request.digest())) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_MISMATCH,
                    "This request id brought another file before. Choose a new one.");
        }
        return new Entered(known.exhibit(), true);
    }
}
