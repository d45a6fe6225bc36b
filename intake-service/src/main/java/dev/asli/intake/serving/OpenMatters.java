package dev.asli.intake.serving;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.Serving;
import dev.asli.kit.outbox.OutboxHandler;
import dev.asli.kit.outbox.OutboxMessage;
import dev.asli.kit.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Has the grievance served. The message holds the reference only; what is served is read when it is served. */
@ApplicationScoped
class OpenMatters implements OutboxHandler {

    static final String KIND = "matters.open";

    /** As many as compliance-service takes at once, and some room. */
    private static final int SHARE = 50;

    private final ServingRecord record;
    private final MattersOffice office;

    private final MeterRegistry metrics;

    OpenMatters(ServingRecord record, MattersOffice office, MeterRegistry metrics) {
        this.record = record;
        this.office = office;
        this.metrics = metrics;
        // There from the start, so that an alert can tell nothing refused from nothing measured.
        refusals("INTERMEDIARY_UNKNOWN");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(OutboxMessage message) {
        return serve(new String(message.payload(), StandardCharsets.UTF_8));
    }

    /** A share at a time, until nothing waits; consent that was withdrawn meanwhile leaves the rest unsent. */
    private Uni<Void> serve(String reference) {
        return record.read(reference).chain(complaint -> {
            List<Location> waiting = waiting(complaint);
            return waiting.isEmpty() ? Uni.createFrom().voidItem() : open(complaint, waiting);
        });
    }

    private static List<Location> waiting(Complaint complaint) {
        return ServingRecord.withdrawn(complaint) || !complaint.forwarding().consented()
                ? List.of()
                : complaint.submission().locations().stream()
                        .filter(location -> location.serving() == Serving.PENDING)
                        .limit(SHARE)
                        .toList();
    }

    private Uni<Void> open(Complaint complaint, List<Location> waiting) {
        return office.open(complaint, waiting)
                .onFailure(OpenMatters::refused)
                .call(refusal -> tell(complaint.reference(), (ProblemException) refusal))
                .chain(matters -> record.served(complaint.reference(), waiting, matters.nextDueAt()))
                .call(this::takeBackWhereWithdrawnMeanwhile)
                .chain(() -> serve(complaint.reference()));
    }

    /** The outbox goes on trying, which helps once the cause is mended; somebody has to know that there is one. */
    private Uni<Void> tell(String reference, ProblemException refusal) {
        String reason = refusal.type().name();
        refusals(reason).increment();
        return record.refused(reference, reason);
    }

    private Counter refusals(String reason) {
        return metrics.counter("asli.serving.refused", "reason", reason);
    }

    private static boolean refused(Throwable failure) {
        return failure instanceof ProblemException problem
                && switch (problem.type().kind()) {
                    case INVALID, FORBIDDEN, NOT_FOUND, CONFLICT, DUPLICATE, TOO_LARGE, UNPROCESSABLE -> true;
                    case UNAUTHENTICATED, TOO_MANY, UNAVAILABLE -> false;
                };
    }

    private Uni<Void> takeBackWhereWithdrawnMeanwhile(Complaint complaint) {
        return ServingRecord.withdrawn(complaint)
                ? office.withdraw(complaint.reference()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
