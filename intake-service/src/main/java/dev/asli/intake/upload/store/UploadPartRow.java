package dev.asli.intake.upload.store;

import dev.asli.intake.upload.Upload.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/** Written once, never changed; hence without a version. */
@Entity
@Table(name = "upload_part")
class UploadPartRow {

    /** A part's place. */
    @Embeddable
    record Place(
            @Column(name = "upload_id") UUID uploadId,
            @Column(name = "part_number") int number) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    @EmbeddedId
    Place place;

    @Column(name = "size_bytes")
    long sizeBytes;

    String tag;

    String sha256;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    UploadPartRow() {}

    UploadPartRow(UUID uploadId, Part part) {
        place = new Place(uploadId, part.number());
        sizeBytes = part.size();
        tag = part.tag();
        sha256 = part.sha256();
    }

    Part read() {
        return new Part(place.number(), sizeBytes, tag, sha256);
    }
}
