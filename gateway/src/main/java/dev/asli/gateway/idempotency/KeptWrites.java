package dev.asli.gateway.idempotency;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Where writes are kept. Joins the caller's transaction and opens none of its own. */
public interface KeptWrites {

    /** False when there is one with this hash already. */
    Uni<Boolean> add(KeptWrite write);

    /** The write, held until the transaction ends. */
    Uni<Optional<KeptWrite>> findHeld(byte[] keyHash);

    Uni<Void> replace(KeptWrite write);

    Uni<Void> remove(byte[] keyHash);

    /** How many were older. */
    Uni<Integer> removeOlderThan(Instant oldest);
}
