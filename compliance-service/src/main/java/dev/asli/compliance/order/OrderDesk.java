package dev.asli.compliance.order;

import static dev.asli.compliance.order.OrderProblem.ORDER_DEFECTIVE;
import static dev.asli.compliance.order.OrderProblem.ORDER_RESCINDED;
import static dev.asli.compliance.order.OrderProblem.REASON_MISSING;
import static dev.asli.kit.problem.CommonProblem.IDEMPOTENCY_MISMATCH;

import dev.asli.compliance.intermediary.Intermediaries;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeOffice;
import dev.asli.compliance.notice.NoticeState.Drafted;
import dev.asli.compliance.notice.NoticeState.Rescinded;
import dev.asli.compliance.notice.Notices;
import dev.asli.compliance.order.Order.Hand;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Drafting, approving and taking back orders. One public method, one transaction. */
@ApplicationScoped
public class OrderDesk {

    private final Orders orders;
    private final Notices notices;
    private final NoticeOffice office;
    private final Drafting drafting;
    private final Intermediaries intermediaries;
    private final Clock clock;

    /** Six parts: three on record, one that serves, one that checks, and time. */
    OrderDesk(
            Orders orders,
            Notices notices,
            NoticeOffice office,
            Drafting drafting,
            Intermediaries intermediaries,
            Clock clock) {
        this.orders = orders;
        this.notices = notices;
        this.office = office;
        this.drafting = drafting;
        this.intermediaries = intermediaries;
        this.clock = Clock.tick(clock, Duration.ofMillis(1)); // what is stored, signed and told is the same
    }

    /** Fails with ORDER_DEFECTIVE and every unmet requirement, or IDEMPOTENCY_MISMATCH; keeps nothing then. */
    @WithTransaction
    public Uni<UUID> draft(OrderDraft draft, Actor actor) {
        return orders.ofRequest(draft.requestId())
                .chain(known -> known.isPresent() ? repeated(known.get(), draft) : drafted(draft, actor));
    }

    /** Signs and serves. Fails with ORDER_NOT_FOUND, SAME_PERSON or ORDER_RESCINDED; approving twice is as once. */
    @WithTransaction
    public Uni<UUID> approve(UUID id, Actor actor) {
        return orders.get(id)
                .chain(order -> notices.lock(id).chain(notice -> {
                    if (notice.state() instanceof Rescinded) {
                        throw new ProblemException(ORDER_RESCINDED, "The order was rescinded; draft a new one.");
                    }
                    return notice.state() instanceof Drafted
                            ? approved(order, notice, actor)
                            : Uni.createFrom().item(id);
                }));
    }

    /** Stops its deadlines that still run. Fails with ORDER_NOT_FOUND or REASON_MISSING. */
    @WithTransaction
    public Uni<UUID> rescind(UUID id, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new ProblemException(
                    REASON_MISSING,
                    "Say why the order is rescinded.",
                    List.of(new Unmet("REASON_MISSING", "/reason", "Say why the order is rescinded.")));
        }
        return orders.get(id)
                .chain(order -> notices.lock(id).chain(notice -> {
                    Notice rescinded = notice.rescind(reason.strip(), clock.instant());
                    return rescinded.equals(notice)
                            ? Uni.createFrom().item(id)
                            : orders.replace(order.rescind(actor.pseudonym()))
                                    .chain(() -> office.takeBack(rescinded, actor.pseudonym()))
                                    .replaceWith(id);
                }));
    }

    private Uni<UUID> repeated(Order known, OrderDraft draft) {
        return known.digest().equals(draft.digest())
                ? Uni.createFrom().item(known.id())
                : Uni.createFrom()
                        .failure(new ProblemException(
                                IDEMPOTENCY_MISMATCH,
                                "This request id came with another order before. Use a new id for a new order."));
    }

    private Uni<UUID> drafted(OrderDraft draft, Actor actor) {
        return drafting.written(draft)
                .chain(notice -> office.hold(notice, actor.pseudonym())
                        .chain(() -> orders.add(new Order(
                                notice.id(),
                                draft.requestId(),
                                draft.digest(),
                                draft.details(),
                                new Hand(actor.pseudonym(), clock.instant()),
                                Optional.empty(),
                                Optional.empty())))
                        .replaceWith(notice.id()));
    }

    private Uni<UUID> approved(Order order, Notice notice, Actor actor) {
        Order approved = order.approve(actor.subject(), actor.pseudonym(), clock.instant());
        return intermediaries
                .get(notice.subject().intermediary())
                .chain(recipient -> orders.replace(approved)
                        .chain(() -> office.serve(
                                notice,
                                Set.copyOf(recipient.classes()),
                                order.details().asMap(),
                                actor.pseudonym()))
                        .replaceWith(order.id()));
    }

    static ProblemException defective(List<Unmet> unmet) {
        return new ProblemException(ORDER_DEFECTIVE, "The order was not drafted; mend what is listed.", unmet);
    }
}
