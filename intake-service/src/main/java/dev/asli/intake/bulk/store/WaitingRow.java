package dev.asli.intake.bulk.store;

import dev.asli.intake.bulk.ImportRows.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Added and deleted by statements; only the claim changes it, under a lock. */
@Entity
@Table(name = "bulk_import_row")
class WaitingRow {

    @Id
    UUID id;

    @Column(name = "import_id")
    UUID importId;

    @Column(name = "row_number")
    int rowNumber;

    @Column(name = "item_key")
    String itemKey;

    byte[] sealed;

    @Column(name = "lease_until")
    Instant leaseUntil;

    int attempts;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    WaitingRow() {}

    Sealed claim(Instant until) {
        leaseUntil = until;
        attempts++;
        return new Sealed(rowNumber, itemKey, sealed);
    }
}
