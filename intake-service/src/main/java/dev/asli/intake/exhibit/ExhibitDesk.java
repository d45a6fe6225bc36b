package dev.asli.intake.exhibit;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.exhibit.ExhibitRegister.Entered;
import dev.asli.intake.exhibit.Exhibits.Request;
import dev.asli.intake.media.ExhibitsConfig;
import dev.asli.intake.media.ObjectStore;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes exhibits. A file is answered only once its bytes are durable, digested and entered in the ledger. */
@ApplicationScoped
public class ExhibitDesk {

    private static final int LONGEST_REQUEST_ID = 200;
    private static final int LONGEST_CLAIM = 255;
    private static final int MOST_ORIENTATIONS = 8;
    private static final Pattern HASH = Pattern.compile("|[0-9a-f]{64}");

    private final CaseDoor door;
    private final ExhibitRegister register;
    private final ObjectStore store;
    private final ExhibitsConfig config;
    private final Vertx vertx;
    private final MeterRegistry metrics;

    ExhibitDesk( // one more than five: the count of bytes belongs to nobody else
            CaseDoor door,
            ExhibitRegister register,
            ObjectStore store,
            ExhibitsConfig config,
            Vertx vertx,
            MeterRegistry metrics) {
        this.door = door;
        this.register = register;
        this.store = store;
        this.config = config;
        this.vertx = vertx;
        this.metrics = metrics;
    }

    /** @param replayed when the request was answered before and nothing new was stored */
    public record Answer(Exhibit exhibit, boolean replayed) {}

    /** Checks everything that can be checked before the first byte, so that no byte comes in vain. */
    public Uni<Arrival> begin(Access access, String requestId, Exhibit.Claim claim, Actor actor) {
        requireRequestId(requestId);
        if (claim.name().length() > LONGEST_CLAIM || claim.mediaType().length() > LONGEST_CLAIM) {
            throw new ProblemException(
                    ExhibitProblem.CLAIM_TOO_LONG,
                    "Send a file name and type of at most %d characters.".formatted(LONGEST_CLAIM));
        }
        return admit(access, actor)
                .call(admitted -> register.read(admitted.reference())
                        .map(Complaint::requireOpen)
                        .invoke(ExhibitDesk::requireMediaTaken))
                .chain(admitted -> arrival(admitted, requestId, claim, actor));
    }

    /** Hashes alone; the bytes stay with the person. Taken in every kind of matter. */
    public Uni<Answer> addHashes(Access access, String requestId, Exhibit.Content.Hashes hashes, Actor actor) {
        requireRequestId(requestId);
        requireHashes(hashes);
        Request request = new Request(Sha256.hex(requestId), Sha256.hex(written(hashes)));
        return admit(access, actor)
                .chain(admitted -> register.enter(UUID.randomUUID(), admitted.reference(), hashes, request, actor))
                .map(entered -> new Answer(entered.exhibit(), entered.replayed()));
    }

    /** A file that is arriving. */
    public final class Arrival {

        private final Spool spool;
        private final UUID id;
        private final String reference;
        private final String requestId;
        private final Exhibit.Claim claim;
        private final Actor actor;

        private Arrival( // a value of one call, not a bean
                Spool spool, UUID id, String reference, String requestId, Exhibit.Claim claim, Actor actor) {
            this.spool = spool;
            this.id = id;
            this.reference = reference;
            this.requestId = requestId;
            this.claim = claim;
            this.actor = actor;
        }

        public Uni<Void> take(byte[] chunk) {
            return spool.take(chunk);
        }

        public Uni<Answer> complete() {
            return spool.complete(claim).chain(content -> {
                Request request = new Request(Sha256.hex(requestId), content.sha256());
                return register.before(reference, request)
                        .chain(known -> known.isEmpty()
                                ? keep(content, request)
                                : Uni.createFrom().item(known.getFirst()))
                        .map(entered -> new Answer(entered.exhibit(), entered.replayed()));
            });
        }

        /** Leaves nothing in the spool; never fails. */
        public Uni<Void> discard() {
            return spool.discard();
        }

        /** An object without its row, after a crash between the two, harms nobody. */
        private Uni<Entered> keep(Exhibit.Content.Bytes content, Request request) {
            return store.put(reference + "/" + id, spool.path(), content.sha256())
                    .onFailure(failure -> !(failure instanceof ProblemException))
                    .transform(ExhibitDesk::storeUnavailable)
                    .chain(() -> register.enter(id, reference, content, request, actor))
                    .invoke(() -> metrics.counter("asli.exhibit.bytes", "type", content.mediaType())
                            .increment((double) content.size()));
        }
    }

    private Uni<Arrival> arrival(Admitted admitted, String requestId, Exhibit.Claim claim, Actor actor) {
        UUID id = UUID.randomUUID();
        return Spool.open(vertx, config.spoolDirectory(), id.toString(), config.maxBytes())
                .map(spool -> new Arrival(spool, id, admitted.reference(), requestId, claim, actor));
    }

    private Uni<Admitted> admit(Access access, Actor actor) {
        return door.knock(access, actor).map(CaseDoor.Entry::admitted).map(CaseDoor::requireWriter);
    }

    private static void requireMediaTaken(Complaint complaint) {
        if (complaint.submission().mediaFree()) {
            throw new ProblemException(
                    ExhibitProblem.MEDIA_NOT_TAKEN,
                    "Pictures and videos of an intimate matter are never taken. Give the address, and the hash made on"
                            + " your own device if you have one.");
        }
    }

    private static void requireHashes(Exhibit.Content.Hashes hashes) {
        if (hashes.sha256().isEmpty() && hashes.pdq().isEmpty()) {
            throw new ProblemException(ExhibitProblem.HASH_MISSING, "Send a SHA-256 or a PDQ hash, or both.");
        }
        boolean wellFormed = Stream.concat(Stream.of(hashes.sha256(), hashes.pdq()), hashes.orientations().stream())
                .allMatch(hash -> HASH.matcher(hash).matches());
        if (!wellFormed || hashes.orientations().contains("")) {
            throw new ProblemException(
                    ExhibitProblem.HASH_INVALID, "A hash is 64 characters of 0 to 9 and a to f, in lower case.");
        }
        List<String> orientations = hashes.orientations();
        if (!orientations.isEmpty()
                && (orientations.size() > MOST_ORIENTATIONS || !orientations.contains(hashes.pdq()))) {
            throw new ProblemException(
                    ExhibitProblem.HASH_INVALID,
                    "The orientations of a picture are at most %d PDQ hashes, the one sent as pdq among them."
                            .formatted(MOST_ORIENTATIONS));
        }
    }

    private static String written(Exhibit.Content.Hashes hashes) {
        return Stream.concat(Stream.of(hashes.sha256(), hashes.pdq()), hashes.orientations().stream())
                .collect(Collectors.joining(" "));
    }

    private static void requireRequestId(String requestId) {
        if (requestId.isBlank() || requestId.length() > LONGEST_REQUEST_ID) {
            throw new ProblemException(
                    ComplaintProblem.REQUEST_ID_MISSING,
                    "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
    }

    private static Throwable storeUnavailable(Throwable failure) {
        org.jboss.logging.Logger.getLogger(ExhibitDesk.class)
                .warnf("object store failed: reason=%s", failure.getClass().getSimpleName());
        return new ProblemException(
                ExhibitProblem.STORE_UNAVAILABLE,
                "The file could not be kept safely just now, so it was not taken. Send it again in a minute.");
    }
}
