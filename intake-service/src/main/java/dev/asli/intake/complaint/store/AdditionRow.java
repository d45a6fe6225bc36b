package dev.asli.intake.complaint.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One call that added places; written once. */
@Entity
@Table(name = "location_addition")
class AdditionRow {

    /** Keyed digest of reference and request id. */
    @Id
    @Column(name = "request_key")
    byte[] requestKey;

    String reference;

    @Column(name = "request_digest")
    byte[] requestDigest;

    @Column(name = "first_number")
    int firstNumber;

    @Column(name = "last_number")
    int lastNumber;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    AdditionRow() {}
}
