package dev.asli.intake.retention;

import dev.asli.intake.complaint.CaseHolds;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.retention.Hold.Ground;
import dev.asli.intake.vault.Hand;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Holds, each step of one entered in the ledger. Placing one waits for whatever is being destroyed, and stops the rest. */
@ApplicationScoped
class HoldRegister implements Holds, CaseHolds {

    private final Complaints complaints;
    private final HoldBook book;
    private final Ledger ledger;
    private final Clock clock;

    HoldRegister(Complaints complaints, HoldBook book, Ledger ledger, Clock clock) {
        this.complaints = complaints;
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Uni<List<Hold>> inForce(String reference) {
        Instant now = clock.instant();
        return book.of(reference)
                .call(holds -> Multi.createFrom()
                        .iterable(holds)
                        .filter(hold -> hold.ended().isEmpty() && !hold.inForce(now))
                        .onItem()
                        .transformToUniAndConcatenate(hold -> end(hold, new Hand(Hold.LAPSED, now), "HOLD_LAPSED", ""))
                        .collect()
                        .asList())
                .map(holds -> holds.stream().filter(hold -> hold.inForce(now)).toList());
    }

    @Override
    public Uni<List<String>> forbiddingWithdrawal(String reference) {
        return inForce(reference)
                .map(holds -> holds.stream()
                        .filter(hold -> hold.ground().forbidsWithdrawal())
                        .map(hold -> "A legal hold is on it (%s), and everything is kept as it is until that ends."
                                .formatted(hold.ground().authority()))
                        .toList());
    }

    @WithTransaction
    public Uni<Hold> place(String reference, String requestId, Ground ground, Optional<Instant> until, Actor actor) {
        Hand placed = Hand.of(actor, clock.instant());
        Hold hold = new Hold(UUID.randomUUID(), reference, ground, until, placed, Optional.empty());
        return complaints
                .lock(reference)
                .chain(() -> book.placedAs(reference, actor.pseudonym(), requestId))
                .chain(known -> known.isEmpty()
                        ? enter(hold, requestId)
                        : Uni.createFrom().item(repeated(known.getFirst(), hold)));
    }

    @WithTransaction
    public Uni<Hold> release(String reference, UUID id, String reason, Actor actor) {
        return book.lock(reference, id).chain(found -> {
            Hold hold = found.stream()
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            RetentionProblem.HOLD_NOT_FOUND, "No hold of this complaint has this id."));
            if (hold.placed().is(actor)) {
                throw new ProblemException(
                        RetentionProblem.HOLD_NEEDS_ANOTHER,
                        "Whoever placed a hold cannot also release it. Ask a colleague.");
            }
            if (!hold.inForce(clock.instant())) {
                throw new ProblemException(RetentionProblem.HOLD_ENDED, "This hold has ended already.");
            }
            return end(hold, Hand.of(actor, clock.instant()), "HOLD_RELEASED", reason);
        });
    }

    @WithSession
    public Uni<List<Hold>> list(String reference) {
        return book.of(reference);
    }

    private Uni<Hold> enter(Hold hold, String requestId) {
        return book.add(hold, requestId)
                .chain(() -> ledger.append(new NewEntry(
                        hold.reference(),
                        "HOLD_PLACED",
                        hold.placed().by(),
                        Map.of(
                                "hold",
                                hold.id().toString(),
                                "reasonSha256",
                                Sha256.hex(hold.ground().reason()),
                                "authoritySha256",
                                Sha256.hex(hold.ground().authority()),
                                "until",
                                hold.until().map(Instant::toString).orElse(""),
                                "forbidsWithdrawal",
                                hold.ground().forbidsWithdrawal()))))
                .replaceWith(hold);
    }

    private Uni<Hold> end(Hold hold, Hand by, String kind, String reason) {
        Hold ended = hold.ended(by);
        return book.replace(ended)
                .chain(() -> ledger.append(new NewEntry(
                        hold.reference(),
                        kind,
                        by.by(),
                        reason.isEmpty()
                                ? Map.of("hold", hold.id().toString())
                                : Map.of("hold", hold.id().toString(), "reasonSha256", Sha256.hex(reason)))))
                .replaceWith(ended);
    }

    private static Hold repeated(Hold known, Hold asked) {
        if (known.ground().equals(asked.ground()) && known.until().equals(asked.until())) {
            return known;
        }
        throw new ProblemException(
                CommonProblem.IDEMPOTENCY_MISMATCH, "This request id was used for another hold. Choose a new one.");
    }
}
