package dev.asli.kit.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outbox_message")
class OutboxRow {

    @Id
    UUID id;

    String kind;

    @Column(name = "message_key")
    String messageKey;

    byte[] payload;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "available_at")
    Instant availableAt;

    @Column(name = "lease_until")
    @Nullable
    Instant leaseUntil;

    int attempts;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    OutboxRow() {}

    OutboxRow(UUID id, String kind, String messageKey, byte[] payload, Instant now) {
        this.id = id;
        this.kind = kind;
        this.messageKey = messageKey;
        this.payload = payload.clone();
        this.createdAt = now;
        this.availableAt = now;
    }

    OutboxMessage claim(Instant leaseEnd) {
        leaseUntil = leaseEnd;
        attempts++;
        return new OutboxMessage(id, kind, messageKey, payload.clone(), attempts - 1);
    }

    void delivered(Instant now) {
        deliveredAt = now;
        leaseUntil = null;
        lastError = null;
    }

    /** Says nothing when another claim was made meanwhile, whose lease is not ours to end, or when it was delivered. */
    void failed(OutboxMessage tried, String error, Instant retryAt) {
        if (attempts != tried.attempts() + 1 || deliveredAt != null) {
            return;
        }
        lastError = error;
        leaseUntil = null;
        availableAt = retryAt;
    }
}
