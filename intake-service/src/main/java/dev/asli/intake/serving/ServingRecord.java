package dev.asli.intake.serving;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.QueueCursor;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.complaint.Stage;
import dev.asli.intake.examination.Examinations;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What serving leaves on the complaint. One public method, one transaction. */
@ApplicationScoped
class ServingRecord {

    private static final String ACTOR = "service:intake";
    private static final String REFUSED = "SERVING_REFUSED";

    private final Complaints complaints;
    private final Examinations examinations;
    private final Ledger ledger;

    ServingRecord(Complaints complaints, Examinations examinations, Ledger ledger) {
        this.complaints = complaints;
        this.examinations = examinations;
        this.ledger = ledger;
    }

    @WithSession
    public Uni<Complaint> read(String reference) {
        return complaints.get(reference);
    }

    /** Each place is entered in the ledger once; again is the same as once. */
    @WithTransaction
    public Uni<Complaint> served(String reference, List<Location> places, Optional<Instant> nextDueAt) {
        List<Integer> numbers = places.stream().map(Location::number).toList();
        return complaints.lock(reference).chain(complaint -> {
            boolean first = complaint.serving() != Serving.SERVED;
            List<Integer> fresh = complaint.submission().locations().stream()
                    .filter(place -> numbers.contains(place.number()) && place.serving() != Serving.SERVED)
                    .map(Location::number)
                    .toList();
            return complaints
                    .mark(reference, fresh, Serving.SERVED)
                    .chain(() -> complaints.replace(complaint.served(Serving.SERVED, nextDueAt)))
                    .call(this::movePlaceInLine)
                    .call(() -> fresh.isEmpty() ? Uni.createFrom().voidItem() : enter(reference, first, fresh));
        });
    }

    @WithTransaction
    public Uni<Complaint> due(String reference, Optional<Instant> nextDueAt) {
        return complaints
                .lock(reference)
                .chain(complaint -> complaints.replace(complaint.served(complaint.serving(), nextDueAt)))
                .call(this::movePlaceInLine);
    }

    @WithTransaction
    public Uni<List<Complaint>> claimForDue(Instant now, Instant askedBefore, int limit) {
        return complaints.claimForDue(now, askedBefore, limit);
    }

    /** Enters once for each reason why compliance-service does not take the complaint, so that a person sees it. */
    @WithTransaction
    public Uni<Void> refused(String reference, String reason) {
        return complaints
                .lock(reference)
                .chain(() -> ledger.ofCase(reference))
                .chain(entries -> entries.stream()
                                .anyMatch(entry -> entry.kind().equals(REFUSED)
                                        && reason.equals(entry.payload().get("reason")))
                        ? Uni.createFrom().voidItem()
                        : ledger.append(new NewEntry(reference, REFUSED, ACTOR, Map.of("reason", reason)))
                                .replaceWithVoid());
    }

    static boolean withdrawn(Complaint complaint) {
        return complaint.stage() instanceof Stage.Withdrawn;
    }

    private Uni<Void> movePlaceInLine(Complaint complaint) {
        return examinations.dueAt(complaint.reference(), complaint.nextDueAt().orElse(QueueCursor.NEVER));
    }

    private Uni<Void> enter(String reference, boolean first, List<Integer> numbers) {
        String kind = first ? "GRIEVANCE_SERVED" : "LOCATIONS_SERVED";
        return ledger.append(new NewEntry(reference, kind, ACTOR, Map.of("locations", numbers)))
                .replaceWithVoid();
    }
}
