package dev.asli.intake.complaint;

import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Complaints on record. Every method joins the caller's transaction or session and opens none. */
public interface Complaints {

    /** @return fails with {@link RequestTaken} when another filing with this request id came first */
    Uni<Complaint> add(Complaint complaint, Seal seal);

    /** @return fails with {@link ProblemException} COMPLAINT_NOT_FOUND */
    Uni<Complaint> get(String reference);

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    Uni<Complaint> lock(String reference);

    /** Writes stage, forwarding, decision, closing and intake format; what was said at filing never changes. */
    Uni<Complaint> replace(Complaint complaint);

    /** Sets how the serving of these places stands. Holds the complaint's lock already. */
    Uni<Void> mark(String reference, List<Integer> numbers, Serving serving);

    /** Holds the complaint's lock already. */
    Uni<Void> addLocations(String reference, List<Location> locations, Addition addition);

    /** The addition made under this request id, if any. */
    Uni<List<Addition>> addedAs(byte[] requestKey);

    /** What proves the right to it; empty when there is no such complaint. */
    Uni<List<Seal>> sealOf(String reference);

    /** From now on only the secret of this keyed digest opens it. */
    Uni<Void> replaceSecret(String reference, byte[] secretHash);

    /** The complaint filed under this request id, if any. */
    Uni<List<Known>> filedAs(byte[] requestKey);

    /** Open complaints, earliest due first, those without a due time last. */
    Uni<List<Complaint>> queue(QueueCursor after, int limit);

    /**
     * Open, served complaints whose due time is past, or was last asked for before that moment; longest unasked first.
     * Each counts as asked for now.
     */
    Uni<List<Complaint>> claimForDue(Instant now, Instant askedBefore, int limit);

    /**
     * @param requestKey keyed digest of the caller's request id
     * @param requestDigest keyed digest of everything else in the request
     * @param secretHash keyed digest of reference and secret
     */
    record Seal(byte[] requestKey, byte[] requestDigest, byte[] secretHash) {}

    /**
     * One call that added places.
     *
     * @param requestKey keyed digest of reference and request id
     * @param requestDigest keyed digest of everything else in the request
     */
    record Addition(byte[] requestKey, byte[] requestDigest, int firstNumber, int lastNumber) {}

    record Known(Complaint complaint, Seal seal) {}

    /** Somebody else filed under the same request id at the same time. */
    final class RequestTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public RequestTaken() {
            super("This request id was taken at the same moment.", null, false, false);
        }
    }
}
