package dev.asli.intake.serving;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Holds;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Withdrawing a complaint; twice is the same as once. */
@ApplicationScoped
public class WithdrawalDesk {

    private final Complaints complaints;
    private final Holds holds;
    private final ServingDesk serving;
    private final Ledger ledger;
    private final Clock clock;

    WithdrawalDesk(Complaints complaints, Holds holds, ServingDesk serving, Ledger ledger, Clock clock) {
        this.complaints = complaints;
        this.holds = holds;
        this.serving = serving;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return what to deliver now, outside this transaction */
    @WithTransaction
    public Uni<List<UUID>> withdraw(Admitted admitted, Actor actor) {
        return complaints.lock(admitted.reference()).chain(complaint -> {
            Complaint withdrawn = complaint.withdrawn(clock.instant());
            return withdrawn.equals(complaint)
                    ? Uni.createFrom().item(List.of())
                    : holds.forbiddingWithdrawal(complaint.reference())
                            .invoke(WithdrawalDesk::requireNone)
                            .chain(() -> enter(withdrawn, actor));
        });
    }

    private static void requireNone(List<String> holds) {
        if (!holds.isEmpty()) {
            throw new ProblemException(
                    ComplaintProblem.HOLD_FORBIDS,
                    "It cannot be withdrawn just now. %s You can still withdraw each consent."
                            .formatted(String.join(" ", holds)));
        }
    }

    private Uni<List<UUID>> enter(Complaint withdrawn, Actor actor) {
        return complaints
                .replace(withdrawn)
                .chain(serving::requestWithdrawal)
                .call(() -> ledger.append(
                        new NewEntry(withdrawn.reference(), "COMPLAINT_WITHDRAWN", actor.pseudonym(), Map.of())));
    }
}
