package dev.asli.intake.complaint.store;

import dev.asli.intake.complaint.Location;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Written once, never changed; hence without a version. */
@Entity
@Table(name = "complaint_location")
class LocationRow {

    @Id
    UUID id;

    String reference;

    @Column(name = "location_number")
    int number;

    String intermediary;

    String url;

    @Column(name = "content_id")
    String contentId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    LocationRow() {}

    LocationRow(String reference, Location location) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.number = location.number();
        this.intermediary = location.intermediary();
        this.url = location.url();
        this.contentId = location.contentId();
    }

    Location read() {
        return new Location(number, intermediary, url, contentId);
    }
}
