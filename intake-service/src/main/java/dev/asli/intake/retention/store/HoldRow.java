package dev.asli.intake.retention.store;

import dev.asli.intake.retention.Hold;
import dev.asli.intake.retention.Hold.Ground;
import dev.asli.intake.vault.Hand;
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
@Table(name = "preservation_hold")
class HoldRow {

    @Id
    UUID id;

    String reference;

    @Column(name = "request_id")
    String requestId;

    String reason;

    String authority;

    @Column(name = "hold_until")
    @Nullable
    Instant until;

    @Column(name = "forbids_withdrawal")
    boolean forbidsWithdrawal;

    @Column(name = "placed_by")
    String placedBy;

    @Column(name = "placed_at")
    Instant placedAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    HoldRow() {}

    HoldRow(Hold hold, String requestId) {
        this.id = hold.id();
        this.reference = hold.reference();
        this.requestId = requestId;
        this.reason = hold.ground().reason();
        this.authority = hold.ground().authority();
        this.forbidsWithdrawal = hold.ground().forbidsWithdrawal();
        this.until = hold.until().orElse(null);
        this.placedBy = hold.placed().by();
        this.placedAt = hold.placed().at();
    }

    void write(Hold hold) {
        endedBy = hold.ended().map(Hand::by).orElse(null);
        endedAt = hold.ended().map(Hand::at).orElse(null);
    }

    Hold read() {
        return new Hold(
                id,
                reference,
                new Ground(reason, authority, forbidsWithdrawal),
                Optional.ofNullable(until),
                new Hand(placedBy, placedAt),
                endedBy == null || endedAt == null ? Optional.empty() : Optional.of(new Hand(endedBy, endedAt)));
    }
}
