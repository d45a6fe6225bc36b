package dev.asli.intake.vault;

import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.vault.ContactOpening.Step;
import dev.asli.intake.vault.ContactOpening.Why;
import dev.asli.intake.vault.ContactVault.State;
import dev.asli.intake.vault.OpeningDesk.Listed;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every step of an opening, entered in the ledger in the same transaction. */
@ApplicationScoped
class OpeningRegister {

    private final Complaints complaints;
    private final ContactOpenings openings;
    private final ContactVault vault;
    private final Ledger ledger;
    private final ApprovalTime time;

    OpeningRegister(
            Complaints complaints, ContactOpenings openings, ContactVault vault, Ledger ledger, ApprovalTime time) {
        this.complaints = complaints;
        this.openings = openings;
        this.vault = vault;
        this.ledger = ledger;
        this.time = time;
    }

    @WithTransaction
    public Uni<ContactOpening> ask(String reference, String requestId, Why why, Actor actor) {
        return complaints
                .lock(reference)
                .chain(complaint -> openings.askedAs(reference, actor.pseudonym(), requestId)
                        .chain(known -> known.isEmpty()
                                ? enter(
                                        ContactOpening.asked(
                                                reference,
                                                why,
                                                complaint.submission().mediaFree(),
                                                Hand.of(actor, time.now())),
                                        requestId)
                                : Uni.createFrom().item(repeated(known.getFirst(), why))));
    }

    @WithTransaction
    public Uni<ContactOpening> answer(String reference, UUID id, boolean yes, Actor actor) {
        return locked(reference, id)
                .map(opening -> opening.answered(yes, actor, time.now()))
                .call(openings::replace)
                .call(opening -> note(opening, yes ? "CONTACT_OPENING_APPROVED" : "CONTACT_OPENING_REFUSED", actor));
    }

    /** One, or none when it was never left or has been erased. */
    @WithTransaction
    public Uni<List<Contact>> read(String reference, UUID id, Actor actor) {
        return locked(reference, id)
                .map(opening -> opening.read(actor, time.now(), time.lifetime()))
                .call(openings::replace)
                .chain(opening -> vault.unseal(reference).call(() -> note(opening, "CONTACT_OPENED", actor)));
    }

    @WithSession
    public Uni<Listed> all(boolean waiting, int limit) {
        return openings.list(Optional.empty(), waiting, limit).map(found -> new Listed(found, State.NONE, false));
    }

    @WithSession
    public Uni<Listed> of(String reference, boolean waiting, int limit) {
        return complaints
                .get(reference)
                .chain(complaint -> vault.state(reference)
                        .chain(state -> openings.list(Optional.of(reference), waiting, limit)
                                .map(found -> new Listed(
                                        found, state, complaint.submission().mediaFree()))));
    }

    private Uni<ContactOpening> locked(String reference, UUID id) {
        return openings.lock(reference, id)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                VaultProblem.OPENING_NOT_FOUND, "No opening of this complaint has this id.")));
    }

    private Uni<ContactOpening> enter(ContactOpening opening, String requestId) {
        return vault.state(opening.reference())
                .invoke(state -> {
                    if (state != State.SEALED) {
                        throw new ProblemException(
                                VaultProblem.CONTACT_NONE,
                                state == State.ERASED
                                        ? "The contact was erased; there is nothing to open."
                                        : "The complainant left no contact; there is nothing to open.");
                    }
                })
                .chain(() -> openings.add(opening, requestId))
                .chain(() -> ledger.append(new NewEntry(
                        opening.reference(),
                        "CONTACT_OPENING_ASKED",
                        opening.asked().by(),
                        Map.of(
                                "opening",
                                opening.id().toString(),
                                "purpose",
                                opening.why().purpose().name(),
                                "reasonSha256",
                                Sha256.hex(opening.why().reason()),
                                "needsSecondPerson",
                                opening.step() == Step.WAITING))))
                .replaceWith(opening);
    }

    private Uni<Void> note(ContactOpening opening, String kind, Actor actor) {
        return ledger.append(new NewEntry(
                        opening.reference(),
                        kind,
                        actor.pseudonym(),
                        Map.of(
                                "opening",
                                opening.id().toString(),
                                "purpose",
                                opening.why().purpose().name())))
                .replaceWithVoid();
    }

    private static ContactOpening repeated(ContactOpening known, Why why) {
        if (known.why().equals(why)) {
            return known;
        }
        throw new ProblemException(
                CommonProblem.IDEMPOTENCY_MISMATCH, "This request id was used for another opening. Choose a new one.");
    }
}
