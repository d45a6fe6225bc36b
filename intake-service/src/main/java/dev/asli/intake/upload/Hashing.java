package dev.asli.intake.upload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Digests on worker threads, the two side by side. What is known of a file's first parts is remembered between requests
 * by the instance that took them; another instance, or this one after a restart, digests the whole object once it is
 * joined and holds each part against its digest at arrival.
 */
@ApplicationScoped
class Hashing {

    private final Vertx vertx;
    private final ConcurrentMap<UUID, Digests> known = new ConcurrentHashMap<>();

    Hashing(Vertx vertx) {
        this.vertx = vertx;
    }

    /** @param whole absent when the digests of the parts before are not known here */
    record Hashed(String part, Optional<Digests> whole) {}

    /** The bytes are not changed until this is done. */
    Uni<Hashed> add(Optional<Digests> before, byte[] bytes, int size) {
        Uni<String> part = onWorker(() -> Digests.sha256Hex(bytes, size));
        if (before.isEmpty()) {
            return part.map(sha256 -> new Hashed(sha256, Optional.empty()));
        }
        Digests digests = before.get();
        Uni<MessageDigest> sha512 = onWorker(() -> Digests.after(digests.sha512(), bytes, size));
        Uni<Two> sha256 =
                onWorker(() -> new Two(Digests.sha256Hex(bytes, size), Digests.after(digests.sha256(), bytes, size)));
        return Uni.combine()
                .all()
                .unis(sha256, sha512)
                .with((two, next512) -> new Hashed(two.part(), Optional.of(digests.with(two.whole(), next512, size))));
    }

    /** Of the first bytes of this upload, if this instance took them all. */
    Optional<Digests> of(Upload upload) {
        long inParts = upload.arrived().inParts();
        return inParts == 0
                ? Optional.of(Digests.none())
                : Optional.ofNullable(known.get(upload.id())).filter(digests -> digests.upTo() == inParts);
    }

    void remember(UUID id, Optional<Digests> digests) {
        digests.ifPresentOrElse(found -> known.put(id, found), () -> known.remove(id));
    }

    void forget(UUID id) {
        known.remove(id);
    }

    private record Two(String part, MessageDigest whole) {}

    private <T> Uni<T> onWorker(java.util.concurrent.Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
