package dev.asli.intake.examination;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.examination.ExaminationState.Running;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What workers do to the queue. One public method, one transaction; a result is entered only by who holds the lease. */
@ApplicationScoped
class ExaminationQueue {

    private static final String ACTOR = "service:detection";

    private final Examinations examinations;
    private final WaitingLine line;
    private final Complaints complaints;
    private final Ledger ledger;
    private final ExaminationConfig config;
    private final Clock clock;

    ExaminationQueue( // one more than five: the line is read inside the claim's own transaction
            Examinations examinations,
            WaitingLine line,
            Complaints complaints,
            Ledger ledger,
            ExaminationConfig config,
            Clock clock) {
        this.examinations = examinations;
        this.line = line;
        this.complaints = complaints;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /** One that is now running under our lease, or none. */
    @WithTransaction
    public Uni<List<Examination>> claim() {
        return claim(1);
    }

    /** At most {@code most} that are now running under our lease; none only when nothing is left to try. */
    @WithTransaction
    public Uni<List<Examination>> claim(int most) {
        Instant now = clock.instant();
        return line.next(most).chain(ids -> start(ids, now, most)).onFailure().invoke(line::readAnew);
    }

    private Uni<List<Examination>> start(List<UUID> ids, Instant now, int most) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return examinations
                .claim(ids, now)
                .chain(found -> startAll(found, now))
                .chain(started ->
                        started.isEmpty() ? claim(most) : Uni.createFrom().item(started));
    }

    private Uni<List<Examination>> startAll(List<Examination> found, Instant now) {
        // In the order of the complaints, so that two workers never wait for each other's.
        List<Examination> inOrder = found.stream()
                .sorted(Comparator.comparing(each -> each.subject().reference()))
                .toList();
        return Multi.createFrom()
                .iterable(inOrder)
                .onItem()
                .transformToUniAndConcatenate(each -> start(each, now))
                .collect()
                .in(ArrayList<Examination>::new, List::addAll)
                .map(List::copyOf);
    }

    @WithTransaction
    public Uni<Void> progress(Examination claimed, ExaminationState.Step step) {
        Instant now = clock.instant();
        return ours(claimed)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : examinations.replace(
                                claimed.in(running(claimed).progress(step, now.plus(config.lease()))), now));
    }

    @WithTransaction
    public Uni<Void> done(Examination claimed, Assessment assessment) {
        NewEntry entry = new NewEntry(
                claimed.subject().reference(),
                "EXAMINATION_DONE",
                ACTOR,
                Map.of(
                        "exhibit", claimed.subject().exhibitId().toString(),
                        "exhibitSha256", claimed.subject().sha256(),
                        "conclusion", assessment.conclusion(),
                        "ruleVersion", assessment.ruleVersion(),
                        "detectors",
                                assessment.detectors().stream()
                                        .map(ExaminationQueue::detector)
                                        .toList(),
                        "assessmentSha256", dev.asli.intake.complaint.Sha256.hex(assessment.json())));
        return settle(claimed, running(claimed).finish(assessment), entry);
    }

    @WithTransaction
    public Uni<Void> failed(Examination claimed, String reason, String words) {
        NewEntry entry = new NewEntry(
                claimed.subject().reference(),
                "EXAMINATION_FAILED",
                ACTOR,
                Map.of(
                        "exhibit", claimed.subject().exhibitId().toString(),
                        "exhibitSha256", claimed.subject().sha256(),
                        "reason", reason));
        return settle(claimed, running(claimed).fail(reason, words), entry);
    }

    @WithTransaction
    public Uni<Void> again(Examination claimed, String reason, Instant availableAt) {
        return ours(claimed)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : examinations.replace(
                                claimed.in(running(claimed).again(reason, availableAt)), clock.instant()));
    }

    static Running running(Examination claimed) {
        if (claimed.state() instanceof Running running) {
            return running;
        }
        throw new IllegalStateException("Examination %s was not claimed.".formatted(claimed.id()));
    }

    private Uni<List<Examination>> start(Examination next, Instant now) {
        return complaints.lock(next.subject().reference()).chain(complaint -> {
            if (!complaint.open()) {
                return examinations
                        .replace(next.in(new ExaminationState.NotApplicable("COMPLAINT_WITHDRAWN")), now)
                        .replaceWith(List.of());
            }
            Examination started = next.in(lease(next.state(), now));
            return complaints
                    .replace(complaint.examined(now))
                    .chain(() -> examinations.replace(started, now))
                    .replaceWith(List.of(started));
        });
    }

    private Running lease(ExaminationState state, Instant now) {
        Instant until = now.plus(config.lease());
        return switch (state) {
            case ExaminationState.Waiting waiting -> waiting.start(now, until);
            case Running abandoned -> abandoned.takeOver(now, until);
            case ExaminationState.Done _, ExaminationState.Failed _, ExaminationState.NotApplicable _ ->
                throw new IllegalStateException("A settled examination was next in line.");
        };
    }

    private Uni<Void> settle(Examination claimed, ExaminationState end, NewEntry entry) {
        Instant now = clock.instant();
        return ours(claimed)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : examinations
                                .replace(claimed.in(end), now)
                                .chain(() -> conclude(claimed.subject().reference(), now))
                                .chain(() -> ledger.append(entry))
                                .replaceWithVoid());
    }

    /** The complaint is assessed once nothing waits any more and at least one examination came to a result. */
    private Uni<Complaint> conclude(String reference, Instant now) {
        return examinations.of(List.of(reference)).chain(all -> {
            boolean assessed = all.stream().allMatch(Examination::settled)
                    && all.stream().anyMatch(each -> each.state() instanceof ExaminationState.Done);
            return complaints
                    .lock(reference)
                    .chain(complaint -> assessed
                            ? complaints.replace(complaint.assessed(now))
                            : Uni.createFrom().item(complaint));
        });
    }

    /** Empty when the lease ended meanwhile and somebody else took over. */
    private Uni<List<Examination>> ours(Examination claimed) {
        return examinations
                .lock(claimed.id())
                .map(found -> found.state() instanceof Running running
                                && running.attempts() == running(claimed).attempts()
                        ? List.of(found)
                        : List.of());
    }

    private static Map<String, Object> detector(Assessment.DetectorVersion version) {
        return Map.of(
                "detector", version.detector(),
                "version", version.version(),
                "modelSha256", version.modelSha256());
    }
}
