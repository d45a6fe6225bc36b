package dev.asli.intake.retention;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is of each class, and what ends it. Joins the caller's transaction. */
public interface Kept {

    /**
     * One thing that is disposed of at once.
     *
     * @param key an exhibit's, a captured page's or an opening's id; empty where the class of one complaint is one thing
     */
    record Item(DataClass dataClass, String reference, String key, Instant triggeredAt) {}

    /** @param since the earliest trigger of what is left; empty while none fell */
    record Holding(int kept, int disposed, Optional<Instant> since) {}

    /**
     * @param digest SHA-256 of what was destroyed, 64 lower-case hex digits
     * @param objectKeys what the object store still has to remove
     */
    record Destroyed(String digest, List<String> objectKeys) {

        public Destroyed {
            objectKeys = List.copyOf(objectKeys);
        }
    }

    /** Triggered in [from, until), oldest first; without what is held, and what a disposal has already. */
    Uni<List<Item>> triggered(DataClass dataClass, Instant from, Instant until, Instant now, int limit);

    Uni<Map<DataClass, Holding>> of(String reference);

    /** Empty when it is gone already. */
    Uni<Optional<Destroyed>> destroy(Item item, String rule, Instant at);

    /** The object store has removed it. */
    Uni<Void> removed(Item item, Instant at);

    /** Of an exhibit or a captured page whose bytes are being removed. */
    Uni<Destroyed> beingRemoved(Item item);
}
