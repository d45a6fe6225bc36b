package dev.asli.intake.upload;

import dev.asli.intake.exhibit.ExhibitProblem;
import dev.asli.intake.media.MediaType;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One append: gathers bytes into parts, and stores and digests one part while the next one fills. Of one event loop; one
 * call at a time. Holds at most two parts, whatever the length of the file.
 */
final class Receiver {

    private final Depot depot;
    private final int partBytes;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream(MediaType.SIGNATURE_BYTES);
    private Upload upload;
    private Optional<Digests> digests;
    private PartBuffer filling;
    private CompletableFuture<Upload> storing;
    private long arrived;
    private boolean atRest;

    /** @param upload as it is held for this append */
    Receiver(Depot depot, Upload upload, byte[] tail, int partBytes) {
        this.depot = depot;
        this.partBytes = partBytes;
        this.upload = upload;
        this.digests = depot.digestsOf(upload);
        this.filling = new PartBuffer(partBytes);
        this.arrived = upload.arrived().inParts() + tail.length;
        this.storing = CompletableFuture.completedFuture(upload);
        filling.add(tail, 0);
        if (upload.arrived().mediaType().isEmpty()) {
            first.write(tail, 0, Math.min(tail.length, MediaType.SIGNATURE_BYTES));
        }
    }

    /** Fails with UPLOAD_TOO_LONG, EXHIBIT_TYPE_REFUSED, or what kept a part from being stored. */
    Uni<Void> take(byte[] chunk) {
        arrived += chunk.length;
        if (arrived > upload.announced().length()) {
            atRest = true;
            throw new ProblemException(
                    UploadProblem.UPLOAD_TOO_LONG,
                    "%d bytes were announced and more came; none of the last were kept."
                            .formatted(upload.announced().length()));
        }
        learnType(chunk);
        return depot.renew(upload, storing.isDone()).chain(() -> fill(chunk, 0));
    }

    /** Waits for everything under way, keeps the rest, and lets go of the upload. Twice is the same as once. */
    Uni<Upload> rest() {
        if (atRest) {
            return letGo();
        }
        atRest = true;
        if (arrived == upload.announced().length() && filling.size() > 0) {
            return flush().chain(this::letGo);
        }
        return settled()
                .chain(held -> filling.size() == held.arrived().tail().size() ? letGo() : keepTail(held))
                .onFailure()
                .call(this::letGo);
    }

    /** What could not be stored is not held; the upload itself is let go all the same. */
    private Uni<Upload> letGo() {
        return settled()
                .onItemOrFailure()
                .transformToUni((held, failure) -> depot.release(failure == null ? held : upload)
                        .onItem()
                        .transformToUni(released -> failure == null
                                ? Uni.createFrom().item(released)
                                : Uni.createFrom().failure(failure)));
    }

    private Uni<Void> fill(byte[] chunk, int from) {
        int taken = filling.add(chunk, from);
        if (!filling.full()) {
            return Uni.createFrom().voidItem();
        }
        return flush().chain(
                        () -> from + taken == chunk.length ? Uni.createFrom().voidItem() : fill(chunk, from + taken));
    }

    /** Hands the buffer on once the one before it is durable. */
    private Uni<Void> flush() {
        PartBuffer full = filling;
        filling = new PartBuffer(partBytes);
        return settled()
                .invoke(held -> {
                    upload = held;
                    // Begun now and waited for later: this is where storing and receiving overlap.
                    storing = store(full).subscribeAsCompletionStage();
                })
                .replaceWithVoid();
    }

    private Uni<Upload> store(PartBuffer full) {
        Upload before = upload;
        String type = type();
        return depot.put(before, type, full, digests)
                .invoke(stored -> digests = stored.hashed().whole())
                .map(Depot.Stored::upload);
    }

    private Uni<Upload> settled() {
        return depot.here(Uni.createFrom().completionStage(() -> storing));
    }

    private Uni<Upload> keepTail(Upload held) {
        return depot.keepTail(held, type(), filling).invoke(kept -> upload = kept);
    }

    private void learnType(byte[] chunk) {
        if (!upload.arrived().mediaType().isEmpty() || first.size() >= MediaType.SIGNATURE_BYTES) {
            return;
        }
        first.write(chunk, 0, Math.min(MediaType.SIGNATURE_BYTES - first.size(), chunk.length));
        boolean enough = first.size() >= MediaType.SIGNATURE_BYTES
                || arrived == upload.announced().length();
        if (enough && type().isEmpty()) {
            atRest = true;
            throw new ProblemException(
                    ExhibitProblem.EXHIBIT_TYPE_REFUSED,
                    "The content is not a picture, video or sound of a kind that is taken (%s), whatever its name says."
                                    .formatted(MediaType.all())
                            + " Send the original, or its hash alone.");
        }
    }

    private String type() {
        String known = upload.arrived().mediaType();
        return known.isEmpty()
                ? MediaType.of(first.toByteArray()).map(MediaType::iana).orElse("")
                : known;
    }
}
