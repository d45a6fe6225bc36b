package dev.asli.intake.campaign;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** What complaints have, by which they are found. Joins the caller's transaction. */
public interface Traits {

    /**
     * What was entered and not looked at yet, oldest first; held until the transaction ends, others skip it.
     *
     * @param leastQuality 0 to 100; a picture with less has no PDQ here
     */
    Uni<List<Waiting>> waiting(int limit, int leastQuality);

    Uni<Void> lookedAt(Waiting waiting);

    /** Again is the same as once. */
    Uni<Void> add(String reference, Trait trait, Instant at);

    /** References of other complaints that have exactly this. */
    Uni<List<String>> same(String reference, Trait trait, int limit);

    /** PDQ hashes of other complaints that share a piece with one of these, whatever their distance. */
    Uni<List<Near>> near(String reference, List<HashPieces.Piece> pieces);

    record Near(String reference, String hash) {}

    /** @param traits of it, read from where it was entered */
    record Waiting(long id, String reference, List<Trait> traits) {}
}
