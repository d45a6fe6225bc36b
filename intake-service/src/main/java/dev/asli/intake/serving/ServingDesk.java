package dev.asli.intake.serving;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Serving;
import dev.asli.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Has grievances served and asks what became of them. A dead compliance-service delays both and fails neither. */
@ApplicationScoped
public class ServingDesk {

    private static final Logger LOG = Logger.getLogger(ServingDesk.class);

    private final Outbox outbox;
    private final MattersOffice office;
    private final ServingRecord record;

    ServingDesk(Outbox outbox, MattersOffice office, ServingRecord record) {
        this.outbox = outbox;
        this.office = office;
        this.record = record;
    }

    /** Joins the caller's transaction. One id where something is to be served, none without consent. */
    public Uni<List<UUID>> request(Complaint complaint) {
        return complaint.forwarding().consented()
                ? add(OpenMatters.KIND, complaint.reference())
                : Uni.createFrom().item(List.of());
    }

    /** As {@link #request}, for what is to be served later: places added, or consent given. Each asking is its own. */
    public Uni<List<UUID>> requestMore(Complaint complaint) {
        return complaint.forwarding().consented()
                ? add(OpenMatters.KIND, complaint.reference() + "/" + UUID.randomUUID(), complaint.reference())
                : Uni.createFrom().item(List.of());
    }

    /** Joins the caller's transaction. */
    Uni<List<UUID>> requestWithdrawal(Complaint complaint) {
        return complaint.serving() == Serving.NOT_ASKED
                ? Uni.createFrom().item(List.of())
                : add(WithdrawMatters.KIND, complaint.reference());
    }

    /** Tries at once, outside any transaction; what fails goes on by itself. */
    public Uni<Void> deliverNow(List<UUID> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : outbox.deliverNow(messages.getFirst()).onFailure().recoverWithNull();
    }

    /** Also keeps the due time on the complaint, by which the queue is ordered. */
    public Uni<MattersAnswer> ask(Complaint complaint) {
        if (complaint.serving() == Serving.NOT_ASKED) {
            return Uni.createFrom().item(new MattersAnswer.Known(new Matters(new byte[0], java.util.Optional.empty())));
        }
        return office.get(complaint.reference())
                .call(matters -> complaint.nextDueAt().equals(matters.nextDueAt())
                        ? Uni.createFrom().voidItem()
                        : record.due(complaint.reference(), matters.nextDueAt()).replaceWithVoid())
                .<MattersAnswer>map(MattersAnswer.Known::new)
                .onFailure()
                .invoke(ServingDesk::unreachable)
                .onFailure()
                .recoverWithItem(new MattersAnswer.Unreachable());
    }

    /** Ids among these that nobody is registered under; none when compliance-service cannot be asked. */
    public Uni<Set<String>> unknown(Set<String> intermediaries) {
        return office.intermediaries()
                .map(known -> {
                    Set<String> unknown = new java.util.HashSet<>(intermediaries);
                    unknown.removeAll(known);
                    return unknown;
                })
                .onFailure()
                .invoke(ServingDesk::unreachable)
                .onFailure()
                .recoverWithItem(Set.of());
    }

    private Uni<List<UUID>> add(String kind, String reference) {
        return add(kind, reference, reference);
    }

    private Uni<List<UUID>> add(String kind, String key, String reference) {
        return outbox.add(kind, key, reference.getBytes(StandardCharsets.UTF_8)).map(List::of);
    }

    private static void unreachable(Throwable failure) {
        LOG.warnf(
                "compliance-service not reached: reason=%s", failure.getClass().getSimpleName());
    }
}
