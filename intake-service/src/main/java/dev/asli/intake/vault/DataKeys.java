package dev.asli.intake.vault;

import dev.asli.intake.vault.DataKey.Place;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Data keys on record. Joins the caller's transaction. */
public interface DataKeys {

    /** One or none; a destroyed one is still on record. */
    Uni<List<DataKey>> of(Place place);

    /** @return the key that is on record now: this one, or another that came first */
    Uni<DataKey> addUnlessThere(DataKey key, Instant at);

    /** Held until the transaction ends; those somebody else holds are left out. In the order of their ids. */
    Uni<List<DataKey>> claimWrappedByOthers(String masterKeyId, UUID after, int limit);

    /** Same key, wrapped anew. */
    Uni<Void> rewrap(DataKey key, Instant at);

    /** Leaves the row, without the key. */
    Uni<Void> destroy(Place place, Instant at);

    /** How many keys each master key wraps. */
    Uni<Map<String, Long>> countByMasterKey();
}
