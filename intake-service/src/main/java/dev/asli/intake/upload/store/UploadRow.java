package dev.asli.intake.upload.store;

import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.upload.Upload;
import dev.asli.intake.upload.Upload.Announcement;
import dev.asli.intake.upload.Upload.Arrived;
import dev.asli.intake.upload.Upload.Lease;
import dev.asli.intake.upload.Upload.Part;
import dev.asli.intake.upload.Upload.Standing;
import dev.asli.intake.upload.Upload.State;
import dev.asli.intake.upload.Upload.Tail;
import dev.asli.intake.upload.Uploads.Request;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "upload")
class UploadRow {

    @Id
    UUID id;

    String reference;

    @Column(name = "request_key")
    String requestKey;

    @Column(name = "request_digest")
    String requestDigest;

    @Column(name = "length_bytes")
    long lengthBytes;

    @Column(name = "claimed_name")
    String claimedName;

    @Column(name = "claimed_media_type")
    String claimedMediaType;

    @Column(name = "announced_sha256")
    String announcedSha256;

    String actor;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "multipart_id")
    String multipartId;

    @Column(name = "stored_bytes")
    long storedBytes;

    @Column(name = "tail_bytes")
    int tailBytes;

    @Column(name = "tail_sha256")
    String tailSha256;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "lease_holder")
    @Nullable
    UUID leaseHolder;

    @Column(name = "lease_until")
    @Nullable
    Instant leaseUntil;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    UploadRow() {}

    @SuppressWarnings("NullAway.Init") // the rest by write
    UploadRow(Upload upload, Request request) {
        id = upload.id();
        reference = upload.reference();
        requestKey = request.key();
        requestDigest = request.digest();
        lengthBytes = upload.announced().length();
        claimedName = upload.announced().claimed().name();
        claimedMediaType = upload.announced().claimed().mediaType();
        announcedSha256 = upload.announced().sha256();
        actor = upload.announced().actor();
        write(upload);
    }

    final void write(Upload upload) {
        Arrived arrived = upload.arrived();
        mediaType = arrived.mediaType();
        multipartId = arrived.multipartId();
        storedBytes = arrived.inParts();
        tailBytes = arrived.tail().size();
        tailSha256 = arrived.tail().sha256();
        state = upload.standing().state();
        leaseHolder = upload.standing().lease().map(Lease::holder).orElse(null);
        leaseUntil = upload.standing().lease().map(Lease::until).orElse(null);
        expiresAt = upload.standing().expiresAt();
    }

    Upload read(List<UploadPartRow> parts) {
        List<Part> read = parts.stream().map(UploadPartRow::read).toList();
        Optional<Lease> lease = leaseHolder == null || leaseUntil == null
                ? Optional.empty()
                : Optional.of(new Lease(leaseHolder, leaseUntil));
        return new Upload(
                id,
                reference,
                new Announcement(lengthBytes, new Exhibit.Claim(claimedName, claimedMediaType), announcedSha256, actor),
                new Arrived(mediaType, multipartId, read, new Tail(tailBytes, tailSha256)),
                new Standing(state, lease, expiresAt));
    }
}
