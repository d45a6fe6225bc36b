package dev.asli.compliance.order;

import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.deadline.Deadlines;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeKind;
import dev.asli.compliance.notice.NoticeState.Drafted;
import dev.asli.compliance.notice.Notices;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads together what belongs to an order. */
@ApplicationScoped
public class OrderFiles {

    private final Orders orders;
    private final Notices notices;
    private final Deadlines deadlines;

    OrderFiles(Orders orders, Notices notices, Deadlines deadlines) {
        this.orders = orders;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /** Fails with ORDER_NOT_FOUND. */
    @WithSession
    public Uni<OrderFile> get(UUID id) {
        return orders.get(id)
                .chain(order -> notices.get(id)
                        .chain(notice ->
                                deadlines.ofNotices(List.of(id)).map(due -> new OrderFile(order, notice, due))));
    }

    /**
     * Newest first.
     *
     * @param state drafted or all
     * @param reference empty for those of every complaint
     */
    @WithSession
    public Uni<List<OrderFile>> list(String state, String reference) {
        Predicate<Notice> wanted = wanted(state);
        return notices.ofKind(NoticeKind.ORDER)
                .map(all -> all.stream()
                        .filter(wanted)
                        .filter(notice -> reference.isEmpty()
                                || notice.subject().complaintReference().equals(reference))
                        .toList())
                .chain(this::filed);
    }

    private static Predicate<Notice> wanted(String state) {
        return switch (state) {
            case "", "all" -> notice -> true;
            case "drafted" -> notice -> notice.state() instanceof Drafted;
            default -> throw new ProblemException(CommonProblem.REQUEST_INVALID, "The state is drafted or all.");
        };
    }

    private Uni<List<OrderFile>> filed(List<Notice> found) {
        List<UUID> ids = found.stream().map(Notice::id).toList();
        return orders.of(ids)
                .chain(known -> deadlines
                        .ofNotices(ids)
                        .map(due -> found.stream()
                                .flatMap(notice -> known.stream()
                                        .filter(order -> order.id().equals(notice.id()))
                                        .map(order -> new OrderFile(order, notice, only(due, notice))))
                                .toList()));
    }

    private static List<DeadlineOnRecord> only(List<DeadlineOnRecord> due, Notice notice) {
        return due.stream()
                .filter(one -> one.holder().notice().equals(notice.id()))
                .toList();
    }
}
