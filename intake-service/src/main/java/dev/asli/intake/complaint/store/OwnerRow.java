package dev.asli.intake.complaint.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Written once by upsert, never changed. */
@Entity
@Table(name = "complaint_owner")
class OwnerRow {

    @Id
    String reference;

    @Column(name = "owner_key")
    byte[] ownerKey;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    OwnerRow() {}
}
