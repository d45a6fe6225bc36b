package dev.asli.intake.recovery;

import static dev.asli.intake.recovery.RecoveryProblem.CONTACT_NOT_OPENED;
import static dev.asli.intake.recovery.RecoveryProblem.HANDOVER_NOT_FOUND;
import static dev.asli.intake.recovery.RecoveryProblem.SAME_PERSON;

import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Sha256;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.LedgerEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A safe contact in place of the secret: an officer who looked up how to reach the person, and checked who it is, hands
 * over a code. A matter of which no media is taken is protected, and
 * needs a second person.
 */
@ApplicationScoped
class HandoverDesk {

    /** The purpose for which the vault must have been opened. */
    static final String PURPOSE = "RECOVERY";

    private final Complaints complaints;
    private final HandoverRegister register;
    private final Ledger ledger;
    private final Clock clock;
    private final CaseKeys keys;
    private final RecoveryConfig config;

    HandoverDesk( // one more than five: the check of the contact reads the ledger
            Complaints complaints,
            HandoverRegister register,
            Ledger ledger,
            Clock clock,
            CaseKeys keys,
            RecoveryConfig config) {
        this.complaints = complaints;
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
        this.keys = keys;
        this.config = config;
    }

    @WithTransaction
    public Uni<HandoverView> ask(String reference, String requestId, String reason, Actor actor) {
        byte[] requestKey = keys.digest("handover", requestId.getBytes(StandardCharsets.UTF_8));
        return complaints
                .lock(reference)
                .chain(complaint -> register.of(reference)
                        .chain(before -> before.stream()
                                .filter(known -> CaseKeys.same(known.requestKey(), requestKey))
                                .findFirst()
                                .map(known -> again(known, reason, actor))
                                .orElseGet(() -> first(complaint, requestKey, reason, actor)))
                        .chain(handover -> register.view(handover, actor)));
    }

    @WithTransaction
    public Uni<HandoverView> approve(String reference, String id, Actor actor) {
        return complaints
                .lock(reference)
                .chain(() -> register.of(reference))
                .map(all -> all.stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                new ProblemException(HANDOVER_NOT_FOUND, "This case has no handover with this id.")))
                .chain(handover -> approve(handover, actor))
                .chain(handover -> register.view(handover, actor));
    }

    @WithSession
    public Uni<List<HandoverView>> list(String reference, Actor actor) {
        return complaints.get(reference).chain(() -> register.of(reference)).chain(all -> register.views(all, actor));
    }

    private Uni<Handover> approve(Handover handover, Actor actor) {
        if (handover.askedBy().endsWith(":" + actor.subject())) {
            throw new ProblemException(SAME_PERSON, "Who asked cannot approve. Ask a second person.");
        }
        return register.issued(handover)
                .chain(issued -> issued
                        ? Uni.createFrom().item(handover)
                        : register.issue(handover.approved(actor.pseudonym()), actor));
    }

    private Uni<Handover> first(Complaint complaint, byte[] requestKey, String reason, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Handover handover = new Handover(
                UUID.randomUUID(), complaint.reference(), requestKey, reason, actor.pseudonym(), now, Optional.empty());
        return ledger.ofCase(complaint.reference())
                .invoke(entries -> requireOpened(entries, actor, now))
                .chain(() -> register.enter(handover, Sha256.hex(reason)))
                .chain(() -> complaint.submission().mediaFree()
                        ? Uni.createFrom().item(handover)
                        : register.issue(handover, actor));
    }

    private static Uni<Handover> again(Handover known, String reason, Actor actor) {
        if (!known.reason().equals(reason) || !known.askedBy().equals(actor.pseudonym())) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_MISMATCH,
                    "This request id was used for another handover. Choose a new one.");
        }
        return Uni.createFrom().item(known);
    }

    private void requireOpened(List<LedgerEntry> entries, Actor actor, Instant now) {
        Instant earliest = now.minus(config.contactOpenedWithin());
        boolean opened = entries.stream()
                .filter(entry -> entry.kind().equals("CONTACT_OPENED"))
                .filter(entry -> entry.actor().equals(actor.pseudonym()))
                .filter(entry -> PURPOSE.equals(entry.payload().get("purpose")))
                .anyMatch(entry -> entry.at().isAfter(earliest));
        if (!opened) {
            throw new ProblemException(
                    CONTACT_NOT_OPENED,
                    "Open the contact for the purpose %s first, and check the person by it.".formatted(PURPOSE));
        }
    }
}
