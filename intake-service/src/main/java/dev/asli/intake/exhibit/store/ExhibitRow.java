package dev.asli.intake.exhibit.store;

import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.Exhibit.Content;
import dev.asli.intake.exhibit.Exhibits.Known;
import dev.asli.intake.exhibit.Exhibits.Request;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Written once, never changed; hence without a version. */
@Entity
@Table(name = "exhibit")
class ExhibitRow {

    @Id
    UUID id;

    String reference;

    @Column(name = "exhibit_number")
    int number;

    @Column(name = "request_key")
    String requestKey;

    @Column(name = "request_digest")
    String requestDigest;

    String sha256;

    String sha512 = "";

    String pdq = "";

    /** Hashes parted by spaces. */
    @Column(name = "pdq_orientations")
    String pdqOrientations = "";

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "media_type")
    String mediaType = "";

    @Column(name = "claimed_name")
    String claimedName = "";

    @Column(name = "claimed_media_type")
    String claimedMediaType = "";

    @Column(name = "object_key")
    String objectKey;

    @Column(name = "hash_only")
    boolean hashOnly;

    @Column(name = "acquired_at")
    Instant acquiredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ExhibitRow() {}

    ExhibitRow(Exhibit exhibit, Request request) {
        id = exhibit.id();
        reference = exhibit.reference();
        number = exhibit.number();
        requestKey = request.key();
        requestDigest = request.digest();
        sha256 = exhibit.content().sha256();
        objectKey = exhibit.objectKey();
        acquiredAt = exhibit.acquiredAt();
        switch (exhibit.content()) {
            case Content.Bytes bytes -> {
                sha512 = bytes.sha512();
                sizeBytes = bytes.size();
                mediaType = bytes.mediaType();
                claimedName = bytes.claimed().name();
                claimedMediaType = bytes.claimed().mediaType();
            }
            case Content.Hashes hashes -> {
                hashOnly = true;
                pdq = hashes.pdq();
                pdqOrientations = String.join(" ", hashes.orientations());
            }
        }
    }

    Exhibit read() {
        Content content = hashOnly
                ? new Content.Hashes(sha256, pdq, orientations())
                : new Content.Bytes(
                        sha256, sha512, sizeBytes, mediaType, new Exhibit.Claim(claimedName, claimedMediaType));
        return new Exhibit(id, reference, number, content, acquiredAt);
    }

    private List<String> orientations() {
        return pdqOrientations.isEmpty() ? List.of() : List.of(pdqOrientations.split(" "));
    }

    Known known() {
        return new Known(read(), requestDigest);
    }
}
