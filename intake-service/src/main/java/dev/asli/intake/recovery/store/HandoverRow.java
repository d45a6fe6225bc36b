package dev.asli.intake.recovery.store;

import dev.asli.intake.recovery.Handover;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "handover")
class HandoverRow {

    @Id
    UUID id;

    String reference;

    @Column(name = "request_key")
    byte[] requestKey;

    String reason;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "approved_by")
    @Nullable
    String approvedBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    HandoverRow() {}

    HandoverRow(Handover handover) {
        id = handover.id();
        reference = handover.reference();
        requestKey = handover.requestKey();
        reason = handover.reason();
        askedBy = handover.askedBy();
        askedAt = handover.askedAt();
        write(handover);
    }

    final void write(Handover handover) {
        approvedBy = handover.approvedBy().orElse(null);
    }

    Handover read() {
        return new Handover(
                id, reference, requestKey.clone(), reason, askedBy, askedAt, Optional.ofNullable(approvedBy));
    }
}
