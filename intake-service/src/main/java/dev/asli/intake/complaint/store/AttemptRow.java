package dev.asli.intake.complaint.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Written by upsert only, so that two wrong secrets at once count as two. */
@Entity
@Table(name = "case_attempt")
class AttemptRow {

    @Id
    @Column(name = "reference_key")
    byte[] referenceKey;

    int failures;

    @Column(name = "wait_until")
    Instant waitUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    AttemptRow() {}
}
