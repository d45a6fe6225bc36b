package dev.asli.compliance.deadline.store;

import dev.asli.compliance.deadline.Deadline;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "deadline_event")
class DeadlineEventRow {

    @Id
    UUID id;

    @Column(name = "deadline_id")
    UUID deadlineId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Embedded
    StandingColumns standing;

    String cause;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    DeadlineEventRow() {}

    DeadlineEventRow(Deadline deadline, String cause, Instant now) {
        this.id = UUID.randomUUID();
        this.deadlineId = deadline.id();
        this.recordedAt = now;
        this.standing = StandingColumns.of(deadline.standing());
        this.cause = cause;
    }
}
