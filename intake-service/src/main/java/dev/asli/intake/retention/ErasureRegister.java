package dev.asli.intake.retention;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.retention.Erasure.Receipt;
import dev.asli.intake.retention.Erasure.Refused;
import dev.asli.intake.retention.Erasure.Why;
import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.LedgerEntry;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Erases a contact, or says why not; both are entered in the ledger. */
@ApplicationScoped
class ErasureRegister {

    private static final String ERASED = "CONTACT_ERASED";

    private final Complaints complaints;
    private final Holds holds;
    private final Identities identities;
    private final Schedule schedule;
    private final Ledger ledger;

    ErasureRegister(Complaints complaints, Holds holds, Identities identities, Schedule schedule, Ledger ledger) {
        this.complaints = complaints;
        this.holds = holds;
        this.identities = identities;
        this.schedule = schedule;
        this.ledger = ledger;
    }

    @WithTransaction
    public Uni<Erasure> erase(String reference, Actor actor, Instant now) {
        return complaints
                .lock(reference)
                .chain(complaint -> receipt(reference)
                        .chain(before -> before.isEmpty()
                                ? holds.inForce(reference).chain(inForce -> decide(complaint, inForce, actor, now))
                                : Uni.createFrom().item(before.getFirst())));
    }

    private Uni<Erasure> decide(Complaint complaint, List<Hold> inForce, Actor actor, Instant now) {
        if (!inForce.isEmpty()) {
            Hold hold = inForce.getFirst();
            return refuse(
                    complaint,
                    new Refused(
                            Why.ERASURE_HELD,
                            "It cannot be erased just now: a legal hold is on it (%s). Nobody opens it without a purpose that you are told of."
                                    .formatted(hold.ground().authority()),
                            hold.until(),
                            Optional.empty()),
                    actor);
        }
        Optional<RetentionRule> floor = schedule.floor(DataClass.COMPLAINANT_IDENTITY, now)
                .filter(rule ->
                        rule.keptUntil(complaint.submission().receivedAt()).isAfter(now));
        return floor.isPresent()
                ? refuse(complaint, tooEarly(complaint, floor.get()), actor)
                : shred(complaint, actor, now);
    }

    private static Refused tooEarly(Complaint complaint, RetentionRule floor) {
        return new Refused(
                Why.ERASURE_TOO_EARLY,
                "The law says that it is kept for some time first (%s, %s)."
                        .formatted(
                                floor.citation().instrument(), floor.citation().provision()),
                Optional.of(floor.keptUntil(complaint.submission().receivedAt())),
                Optional.of(floor));
    }

    private Uni<Erasure> refuse(Complaint complaint, Refused refused, Actor actor) {
        return ledger.append(new NewEntry(
                        complaint.reference(),
                        "ERASURE_REFUSED",
                        actor.pseudonym(),
                        Map.of(
                                "why",
                                refused.why().name(),
                                "rule",
                                refused.rule().map(RetentionRule::versionId).orElse(""))))
                .replaceWith(refused);
    }

    private Uni<Erasure> shred(Complaint complaint, Actor actor, Instant now) {
        return identities
                .shred(complaint.reference(), now)
                .chain(left -> left.isEmpty()
                        ? Uni.createFrom()
                                .item(new Refused(
                                        Why.CONTACT_NONE,
                                        "No contact is kept of this complaint; there is nothing to erase.",
                                        Optional.empty(),
                                        Optional.empty()))
                        : ledger.append(new NewEntry(
                                        complaint.reference(),
                                        ERASED,
                                        actor.pseudonym(),
                                        Map.of(
                                                "sha256",
                                                left.get().digest(),
                                                "masterKey",
                                                left.get().masterKeyId())))
                                .chain(() -> receipt(complaint.reference()))
                                .map(List::getFirst));
    }

    private Uni<List<Erasure>> receipt(String reference) {
        return ledger.ofCase(reference)
                .map(entries -> entries.stream()
                        .filter(entry -> entry.kind().equals(ERASED))
                        .map(ErasureRegister::receipt)
                        .toList());
    }

    private static Erasure receipt(LedgerEntry entry) {
        return new Receipt(
                entry.caseReference(),
                entry.at(),
                entry.index(),
                String.valueOf(entry.payload().get("sha256")),
                String.valueOf(entry.payload().get("masterKey")));
    }
}
