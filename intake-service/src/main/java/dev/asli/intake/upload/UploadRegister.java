package dev.asli.intake.upload;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.exhibit.MediaRule;
import dev.asli.intake.upload.Upload.Lease;
import dev.asli.intake.upload.Upload.Part;
import dev.asli.intake.upload.Upload.State;
import dev.asli.intake.upload.Upload.Tail;
import dev.asli.intake.upload.Uploads.Known;
import dev.asli.intake.upload.Uploads.Request;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The record of uploads; one transaction each. */
@ApplicationScoped
class UploadRegister {

    private final Complaints complaints;
    private final Uploads uploads;
    private final UploadConfig config;
    private final Clock clock;

    UploadRegister(Complaints complaints, Uploads uploads, UploadConfig config, Clock clock) {
        this.complaints = complaints;
        this.uploads = uploads;
        this.config = config;
        this.clock = clock;
    }

    /** The lock on the complaint keeps one request from being announced twice at once. */
    @WithTransaction
    public Uni<Upload> announce(Upload upload, Request request) {
        return complaints
                .lock(upload.reference())
                .chain(complaint -> uploads.announcedAs(upload.reference(), request.key())
                        .chain(known -> known.isEmpty()
                                ? add(complaint, upload, request)
                                : Uni.createFrom().item(repeated(known.getFirst(), request))));
    }

    /** Fails with UPLOAD_NOT_FOUND. */
    @WithSession
    public Uni<Upload> find(String reference, UUID id) {
        return uploads.find(reference, id).map(UploadRegister::one);
    }

    /** Takes hold for one append. Fails with UPLOAD_ENDED, UPLOAD_BUSY or UPLOAD_OFFSET_WRONG. */
    @WithTransaction
    public Uni<Upload> claim(String reference, UUID id, long offset) {
        return uploads.find(reference, id)
                .map(UploadRegister::one)
                .chain(found -> uploads.lock(found.id()))
                .invoke(found -> requireFree(found, offset))
                .chain(found -> replaced(found.leased(newLease(UUID.randomUUID()), expiry())));
    }

    @WithTransaction
    public Uni<Upload> stored(Upload held, String type, String multipartId, Part part) {
        return change(
                held,
                now -> now.having(now.arrived().with(type, multipartId, part))
                        .leased(newLease(holder(held)), expiry()));
    }

    @WithTransaction
    public Uni<Upload> rested(Upload held, String type, Tail tail) {
        return change(held, now -> now.having(now.arrived().with(type, tail)).leased(Optional.empty(), expiry()));
    }

    @WithTransaction
    public Uni<Void> renewed(Upload held) {
        return change(held, now -> now.leased(newLease(holder(held)), expiry())).replaceWithVoid();
    }

    /** Does nothing when somebody else holds it. */
    @WithTransaction
    public Uni<Upload> released(Upload held) {
        return uploads.lock(held.id())
                .chain(now -> held.standing().lease().isPresent() && now.heldBy(holder(held))
                        ? replaced(now.leased(Optional.empty(), expiry()))
                        : Uni.createFrom().item(now));
    }

    /** Changes nothing once it has ended, nor once it is all there: an exhibit may point at its bytes by then. */
    @WithTransaction
    public Uni<Upload> giveUp(UUID id, State state) {
        return uploads.lock(id)
                .chain(now -> now.arriving() && !now.complete()
                        ? replaced(now.ended(state))
                        : Uni.createFrom().item(now));
    }

    /** Changes nothing once it has ended. */
    @WithTransaction
    public Uni<Upload> end(UUID id, State state) {
        return uploads.lock(id)
                .chain(now -> now.arriving()
                        ? replaced(now.ended(state))
                        : Uni.createFrom().item(now));
    }

    @WithSession
    public Uni<List<Upload>> unattended(int limit) {
        return uploads.unattended(clock.instant(), limit);
    }

    boolean renewalDue(Upload held) {
        return held.standing()
                .lease()
                .map(lease -> clock.instant()
                        .isAfter(lease.until().minus(config.lease().dividedBy(2))))
                .orElse(false);
    }

    Instant expiry() {
        return clock.instant().plus(config.keep());
    }

    private Uni<Upload> add(Complaint complaint, Upload upload, Request request) {
        complaint.requireOpen();
        MediaRule.requireTaken(complaint);
        return uploads.add(upload, request).replaceWith(upload);
    }

    private Uni<Upload> change(Upload held, UnaryOperator<Upload> change) {
        return uploads.lock(held.id()).chain(now -> {
            if (!now.arriving() || !now.heldBy(holder(held))) {
                throw busy();
            }
            return replaced(change.apply(now));
        });
    }

    private Uni<Upload> replaced(Upload next) {
        return uploads.replace(next).replaceWith(next);
    }

    private void requireFree(Upload found, long offset) {
        if (!found.arriving()) {
            throw new ProblemException(
                    UploadProblem.UPLOAD_ENDED,
                    "This upload has ended: it was entered, given up, or its time was over.");
        }
        if (found.heldAt(clock.instant())) {
            throw busy();
        }
        if (found.arrived().offset() != offset) {
            throw new ProblemException(
                    UploadProblem.UPLOAD_OFFSET_WRONG,
                    "%d bytes are held. Go on from there."
                            .formatted(found.arrived().offset()));
        }
    }

    private Optional<Lease> newLease(UUID holder) {
        return Optional.of(new Lease(holder, clock.instant().plus(config.lease())));
    }

    private static UUID holder(Upload held) {
        return held.standing().lease().orElseThrow().holder();
    }

    private static Upload one(List<Upload> found) {
        if (found.isEmpty()) {
            throw new ProblemException(
                    UploadProblem.UPLOAD_NOT_FOUND, "This complaint has no such upload. Begin again.");
        }
        return found.getFirst();
    }

    private static ProblemException busy() {
        return new ProblemException(
                UploadProblem.UPLOAD_BUSY,
                "Another request is bringing bytes of this file. Ask how far it came, later.");
    }

    private static Upload repeated(Known known, Request request) {
        if (!known.digest().equals(request.digest())) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_MISMATCH,
                    "This request id announced another file before. Choose a new one.");
        }
        return known.upload();
    }
}
