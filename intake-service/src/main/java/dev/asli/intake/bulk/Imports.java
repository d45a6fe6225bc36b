package dev.asli.intake.bulk;

import dev.asli.intake.bulk.Import.Progress;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files of complaints on record. Joins the caller's transaction or session. */
public interface Imports {

    Uni<Void> add(Import arriving, byte[] requestKey);

    /** With all its rows. */
    Uni<Void> remove(UUID id);

    /** It is whole: its rows may be filed. False when it was removed meanwhile. */
    Uni<Boolean> arrived(UUID id, FileFormat format, byte[] contentDigest, int rowsRead, int rowsDiverted);

    /** What this request brought, if it was answered or begun before. */
    Uni<List<Known>> broughtBy(byte[] requestKey);

    /** A file with the same rows of the same owner that runs or is done. */
    Uni<List<UUID>> sameContent(byte[] ownerKey, byte[] contentDigest);

    Uni<List<Progress>> find(UUID id);

    /** Newest first; everybody's where no owner is given. */
    Uni<List<Progress>> list(Optional<byte[]> ownerKey, int limit);

    /** Rows that wait are deleted. Does nothing to one that is over. */
    Uni<Void> cancel(UUID id, Instant now);

    /** Those of which nothing waits any more are done. */
    Uni<Integer> finish(Instant now);

    /** Those that began to arrive before and never arrived. */
    Uni<Integer> removeArriving(Instant before);

    record Known(UUID id, Import.State state, byte[] contentDigest) {}
}
