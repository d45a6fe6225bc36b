package dev.asli.intake.vault.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Its changes are single statements; hence without a version. */
@Entity
@Table(name = "vault_contact")
class ContactRow {

    static final short OLD = 1;
    static final short ENVELOPE = 2;

    @Id
    String reference;

    byte @Nullable [] sealed;

    short format;

    @Column(name = "sealed_at")
    Instant sealedAt;

    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ContactRow() {}

    ContactRow(String reference, byte[] sealed, Instant sealedAt) {
        this.reference = reference;
        this.sealed = sealed.clone();
        this.format = ENVELOPE;
        this.sealedAt = sealedAt;
    }
}
