package dev.asli.intake.serving;

import dev.asli.kit.outbox.OutboxHandler;
import dev.asli.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Tells compliance-service that the complainant withdrew. */
@ApplicationScoped
class WithdrawMatters implements OutboxHandler {

    static final String KIND = "matters.withdraw";

    private final ServingRecord record;
    private final MattersOffice office;

    WithdrawMatters(ServingRecord record, MattersOffice office) {
        this.record = record;
        this.office = office;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(OutboxMessage message) {
        String reference = new String(message.payload(), StandardCharsets.UTF_8);
        return office.withdraw(reference)
                .chain(matters -> record.due(reference, matters.nextDueAt()))
                .replaceWithVoid();
    }
}
