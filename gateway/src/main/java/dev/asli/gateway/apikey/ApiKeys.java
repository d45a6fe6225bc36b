package dev.asli.gateway.apikey;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Where keys are kept. Joins the caller's transaction and opens none of its own. */
public interface ApiKeys {

    Uni<ApiKey> add(ApiKey key, byte[] secretHash);

    Uni<ApiKey> replace(ApiKey key);

    Uni<Optional<Kept>> find(String id);

    /** Newest first, at most {@code limit}; older than the one with id {@code after} where given. */
    Uni<List<ApiKey>> list(Optional<String> intermediary, int limit, Optional<String> after);

    /** A key with what proves it. */
    record Kept(ApiKey key, byte[] secretHash) {}
}
