package dev.asli.intake.upload;

import dev.asli.intake.exhibit.ExhibitProblem;
import dev.asli.intake.media.ObjectStore;
import dev.asli.intake.media.PartStore;
import dev.asli.intake.upload.Hashing.Hashed;
import dev.asli.intake.upload.Upload.Part;
import dev.asli.intake.upload.Upload.Tail;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Where arriving bytes are put, and the record of it: bytes first, then the record, then whoever sent them is told. */
@ApplicationScoped
class Depot {

    private static final Logger LOG = Logger.getLogger(Depot.class);

    private final ObjectStore objects;
    private final PartStore parts;
    private final UploadRegister register;
    private final Hashing hashing;

    Depot(ObjectStore objects, PartStore parts, UploadRegister register, Hashing hashing) {
        this.objects = objects;
        this.parts = parts;
        this.register = register;
        this.hashing = hashing;
    }

    record Stored(Upload upload, Hashed hashed) {}

    Optional<Digests> digestsOf(Upload upload) {
        return hashing.of(upload);
    }

    /** Stores and digests at the same time; recorded once both are done. */
    Uni<Stored> put(Upload upload, String type, PartBuffer buffer, Optional<Digests> digests) {
        Uni<Hashed> hashed = hashing.add(digests, buffer.bytes(), buffer.size());
        return here(Uni.combine().all().unis(place(upload, buffer), hashed).asTuple())
                .chain(both -> {
                    Placed placed = both.getItem1();
                    Part part = new Part(
                            placed.number(),
                            buffer.size(),
                            placed.tag(),
                            both.getItem2().part());
                    return register.stored(upload, type, placed.multipartId(), part)
                            .map(next -> new Stored(next, both.getItem2()));
                })
                .invoke(stored -> hashing.remember(upload.id(), stored.hashed().whole()))
                .call(() -> dropTail(upload));
    }

    Uni<Upload> keepTail(Upload upload, String type, PartBuffer rest) {
        Tail tail = new Tail(rest.size(), Digests.sha256Hex(rest.bytes(), rest.size()));
        String key = Upload.tailKey(upload.id(), upload.arrived().inParts() + tail.size());
        return kept(objects.put(key, rest.asByteBuffer()))
                .chain(() -> register.rested(upload, type, tail))
                .call(() -> dropTail(upload));
    }

    /** Empty when there is none. */
    Uni<byte[]> tailOf(Upload upload) {
        Tail tail = upload.arrived().tail();
        if (tail.size() == 0) {
            return Uni.createFrom().item(new byte[0]);
        }
        return kept(objects.read(Upload.tailKey(upload.id(), upload.arrived().offset()))
                .collect()
                .in(() -> new ByteArrayOutputStream(tail.size()), ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray)
                .invoke(bytes -> requireSame(bytes, tail)));
    }

    Uni<Void> renew(Upload upload, boolean quiet) {
        return quiet && register.renewalDue(upload)
                ? register.renewed(upload)
                : Uni.createFrom().voidItem();
    }

    Uni<Upload> release(Upload upload) {
        return register.released(upload);
    }

    /** What arrives from elsewhere goes on where it was asked for: a database session is bound to it. */
    <T> Uni<T> here(Uni<T> elsewhere) {
        return Uni.createFrom()
                .deferred(() -> elsewhere.emitOn(CallLimit.here()))
                .onFailure(CompletionException.class)
                .transform(wrapped -> wrapped.getCause() == null ? wrapped : wrapped.getCause());
    }

    private Uni<Placed> place(Upload upload, PartBuffer buffer) {
        String key = upload.objectKey();
        int number = upload.arrived().parts().size() + 1;
        if (buffer.size() == upload.announced().length()) {
            return kept(objects.put(key, buffer.asByteBuffer())).map(_ -> new Placed("", number, ""));
        }
        String begun = upload.arrived().multipartId();
        Uni<String> id = begun.isEmpty() ? parts.begin(key) : Uni.createFrom().item(begun);
        return kept(id.chain(multipart -> parts.put(key, multipart, number, buffer.asByteBuffer())
                .map(tag -> new Placed(multipart, number, tag))));
    }

    private Uni<Void> dropTail(Upload before) {
        return before.arrived().tail().size() == 0
                ? Uni.createFrom().voidItem()
                : objects.delete(Upload.tailKey(before.id(), before.arrived().offset()))
                        .onFailure()
                        .recoverWithNull();
    }

    /** @param tag of the part, where there are parts */
    private record Placed(String multipartId, int number, String tag) {}

    static <T> Uni<T> kept(Uni<T> storing) {
        return storing.onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> {
                    LOG.warnf(
                            "object store failed: reason=%s", failure.getClass().getSimpleName());
                    return new ProblemException(
                            ExhibitProblem.STORE_UNAVAILABLE,
                            "The file could not be kept safely just now. What was acknowledged is held; go on in a minute.");
                });
    }

    private static void requireSame(byte[] bytes, Tail tail) {
        if (!Digests.sha256Hex(bytes, bytes.length).equals(tail.sha256())) {
            throw new IllegalStateException("The object store gave back other bytes than it was given.");
        }
    }
}
