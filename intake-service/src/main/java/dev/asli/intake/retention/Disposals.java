package dev.asli.intake.retention;

import dev.asli.intake.retention.Kept.Item;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Disposals on record. Joins the caller's transaction. */
public interface Disposals {

    /**
     * @param outcome what became of it
     * @param digest empty until it was destroyed
     */
    record Line(int number, Item item, Instant dueAt, Outcome outcome, String digest) {}

    enum Outcome {
        WAITING,
        REMOVING,
        DISPOSED,
        HELD
    }

    /** Nobody else finds what is due until the transaction ends. */
    Uni<Void> lookAlone();

    Uni<Void> add(Disposal disposal, List<Line> lines);

    /** Newest first. */
    Uni<List<Disposal>> list(int limit);

    /** One or none. */
    Uni<List<Disposal>> find(UUID id);

    /** As find, and nobody else changes it until the transaction ends. */
    Uni<List<Disposal>> lock(UUID id);

    Uni<Void> replace(Disposal disposal);

    Uni<List<UUID>> approved();

    Uni<List<Line>> lines(UUID id);

    /** One that waits or is being removed, which nobody else has just now; or none. */
    Uni<List<Line>> claim(UUID id);

    /** @return whether it was at that outcome before, and is at the new one now */
    Uni<Boolean> move(UUID id, int number, Outcome from, Outcome to, String digest);
}
