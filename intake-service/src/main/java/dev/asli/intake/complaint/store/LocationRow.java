package dev.asli.intake.complaint.store;

import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.Serving;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Only its serving changes, by a statement that holds the complaint's lock; hence without a version. */
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

    String details;

    @Column(name = "added_at")
    @Nullable
    Instant addedAt;

    @Enumerated(EnumType.STRING)
    Serving serving;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    LocationRow() {}

    LocationRow(String reference, Location location) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.number = location.number();
        this.intermediary = location.intermediary();
        this.url = location.url();
        this.contentId = location.contentId();
        this.details = SaidJson.write(location.details());
        this.addedAt = location.addedAt().orElse(null);
        this.serving = location.serving();
    }

    Location read() {
        return new Location(
                number, intermediary, url, contentId, SaidJson.details(details), Optional.ofNullable(addedAt), serving);
    }
}
