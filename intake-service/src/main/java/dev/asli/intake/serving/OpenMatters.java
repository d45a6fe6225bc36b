package dev.asli.intake.serving;

import dev.asli.intake.complaint.Complaint;
import dev.asli.kit.outbox.OutboxHandler;
import dev.asli.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Has the grievance served. The message holds the reference only; what is served is read when it is served. */
@ApplicationScoped
class OpenMatters implements OutboxHandler {

    static final String KIND = "matters.open";

    private final ServingRecord record;
    private final MattersOffice office;

    OpenMatters(ServingRecord record, MattersOffice office) {
        this.record = record;
        this.office = office;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(OutboxMessage message) {
        return record.read(new String(message.payload(), StandardCharsets.UTF_8))
                .chain(complaint ->
                        ServingRecord.withdrawn(complaint) ? Uni.createFrom().voidItem() : open(complaint));
    }

    private Uni<Void> open(Complaint complaint) {
        return office.open(complaint)
                .chain(matters -> record.served(complaint.reference(), matters.nextDueAt()))
                .chain(this::takeBackWhereWithdrawnMeanwhile);
    }

    private Uni<Void> takeBackWhereWithdrawnMeanwhile(Complaint complaint) {
        return ServingRecord.withdrawn(complaint)
                ? office.withdraw(complaint.reference()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
