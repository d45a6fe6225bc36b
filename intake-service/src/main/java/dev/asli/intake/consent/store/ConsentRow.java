package dev.asli.intake.consent.store;

import dev.asli.intake.consent.Consent;
import dev.asli.intake.consent.ConsentPurpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Written once; hence without a version. */
@Entity
@Table(name = "complaint_consent")
class ConsentRow {

    @Id
    UUID id;

    String reference;

    @Enumerated(EnumType.STRING)
    ConsentPurpose purpose;

    boolean given;

    @Column(name = "at")
    Instant at;

    int choice;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ConsentRow() {}

    ConsentRow(String reference, Consent consent) {
        this.id = consent.receipt();
        this.reference = reference;
        this.purpose = consent.purpose();
        this.given = consent.given();
        this.at = consent.at();
        this.choice = consent.choice();
    }

    Consent read() {
        return new Consent(id, purpose, given, at, choice);
    }
}
