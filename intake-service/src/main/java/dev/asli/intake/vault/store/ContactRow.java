package dev.asli.intake.vault.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Written once; hence without a version. */
@Entity
@Table(name = "vault_contact")
class ContactRow {

    @Id
    String reference;

    byte[] sealed;

    @Column(name = "sealed_at")
    Instant sealedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ContactRow() {}

    ContactRow(String reference, byte[] sealed, Instant sealedAt) {
        this.reference = reference;
        this.sealed = sealed.clone();
        this.sealedAt = sealedAt;
    }
}
