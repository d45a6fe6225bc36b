package dev.asli.compliance.observation.store;

import dev.asli.compliance.observation.Observation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "observation")
class ObservationRow {

    @Id
    UUID id;

    @Column(name = "complaint_reference")
    String complaintReference;

    @Column(name = "location_id")
    String locationId;

    Instant at;

    String sighting;

    String vantage;

    @Column(name = "http_status")
    int httpStatus;

    @Column(name = "body_sha256")
    String bodySha256;

    String words;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ObservationRow() {}

    ObservationRow(Observation observation) {
        id = observation.id();
        complaintReference = observation.complaintReference();
        locationId = observation.locationId();
        at = observation.at();
        sighting = observation.word();
        vantage = observation.vantage();
        httpStatus = observation.httpStatus();
        bodySha256 = observation.bodySha256();
        words = observation.words();
    }

    Observation read() {
        return new Observation(
                id, complaintReference, locationId, at, sighting, vantage, httpStatus, bodySha256, words);
    }
}
