package dev.asli.intake.upload;

import dev.asli.intake.exhibit.Exhibit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file on its way to become the exhibit of the same id.
 *
 * <pre>
 *   Arriving ─▶ Entered | Cancelled | Expired
 * </pre>
 */
public record Upload(UUID id, String reference, Announcement announced, Arrived arrived, Standing standing) {

    /**
     * What was said before the first byte.
     *
     * @param length in bytes, at least 1
     * @param sha256 lower-case hex, or empty: what the sender says the bytes are
     * @param actor pseudonym of who brings it
     */
    public record Announcement(long length, Exhibit.Claim claimed, String sha256, String actor) {}

    /**
     * What is held durably.
     *
     * @param mediaType empty until the first bytes told it
     * @param multipartId empty until the first part was put, and for a file of one part
     */
    public record Arrived(String mediaType, String multipartId, List<Part> parts, Tail tail) {

        static final Arrived NOTHING = new Arrived("", "", List.of(), Tail.NONE);

        public Arrived {
            parts = List.copyOf(parts);
        }

        public long inParts() {
            return parts.stream().mapToLong(Part::size).sum();
        }

        public long offset() {
            return inParts() + tail.size();
        }

        Arrived with(String type, String multipart, Part part) {
            List<Part> all = new ArrayList<>(parts);
            all.add(part);
            return new Arrived(type, multipart, all, Tail.NONE);
        }

        Arrived with(String type, Tail rest) {
            return new Arrived(type, multipartId, parts, rest);
        }
    }

    /** @param sha256 of these bytes as they arrived, lower-case hex */
    public record Part(int number, long size, String tag, String sha256) {}

    /** Bytes too few for a part, kept as an object of their own. */
    public record Tail(int size, String sha256) {
        static final Tail NONE = new Tail(0, "");
    }

    public record Standing(State state, Optional<Lease> lease, Instant expiresAt) {}

    public enum State {
        ARRIVING,
        ENTERED,
        CANCELLED,
        EXPIRED
    }

    /** Who may append just now; nobody else until then. */
    public record Lease(UUID holder, Instant until) {}

    public String objectKey() {
        return reference + "/" + id;
    }

    /** Where the tail of an upload that came so far is kept. */
    public static String tailKey(UUID id, long offset) {
        return "uploads/" + id + "/" + offset;
    }

    public boolean arriving() {
        return standing.state() == State.ARRIVING;
    }

    public boolean complete() {
        return arrived.inParts() == announced.length();
    }

    boolean heldBy(UUID holder) {
        return standing.lease().map(lease -> lease.holder().equals(holder)).orElse(false);
    }

    boolean heldAt(Instant now) {
        return standing.lease().map(lease -> now.isBefore(lease.until())).orElse(false);
    }

    Upload leased(Optional<Lease> lease, Instant expiresAt) {
        return new Upload(id, reference, announced, arrived, new Standing(standing.state(), lease, expiresAt));
    }

    Upload having(Arrived next) {
        return new Upload(id, reference, announced, next, standing);
    }

    Upload ended(State state) {
        return new Upload(
                id, reference, announced, arrived, new Standing(state, Optional.empty(), standing.expiresAt()));
    }
}
