package dev.asli.compliance.matter.store;

import dev.asli.compliance.matter.PriorStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Written once; hence without a version. */
@Entity
@Table(name = "prior_step")
class PriorStepRow {

    @Id
    UUID id;

    @Column(name = "complaint_reference")
    String complaintReference;

    @Column(name = "step_number")
    int number;

    String intermediary;

    @Column(name = "reported_at")
    @Nullable
    Instant reportedAt;

    String ticket;

    @Column(name = "replied_at")
    @Nullable
    Instant repliedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    PriorStepRow() {}

    PriorStepRow(String reference, int number, PriorStep step) {
        this.id = UUID.randomUUID();
        this.complaintReference = reference;
        this.number = number;
        this.intermediary = step.intermediary();
        this.reportedAt = step.reportedAt().orElse(null);
        this.ticket = step.ticket();
        this.repliedAt = step.repliedAt().orElse(null);
    }

    PriorStep read() {
        return new PriorStep(intermediary, Optional.ofNullable(reportedAt), ticket, Optional.ofNullable(repliedAt));
    }
}
