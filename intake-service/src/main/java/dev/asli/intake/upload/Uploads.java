package dev.asli.intake.upload;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Uploads on record. Joins the caller's transaction. */
public interface Uploads {

    Uni<Void> add(Upload upload, Request request);

    /** Empty when there is none of this id in the complaint. */
    Uni<List<Upload>> find(String reference, UUID id);

    /** Locked until the transaction ends. */
    Uni<Upload> lock(UUID id);

    /** The upload announced under this request, if any. */
    Uni<List<Known>> announcedAs(String reference, String requestKey);

    /** Writes what came and where it stands; what was announced never changes. */
    Uni<Void> replace(Upload upload);

    /** Arriving ones nobody holds that are complete or past their time. */
    Uni<List<Upload>> unattended(Instant now, int limit);

    /** Those of these ids that are still arriving. */
    Uni<Set<UUID>> arriving(Collection<UUID> ids);

    /** Digests of the caller's request id and of the announcement. */
    record Request(String key, String digest) {}

    record Known(Upload upload, String digest) {}
}
