package dev.asli.compliance.notice;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What intermediaries said; appended, never changed. */
public interface Responses {

    /** @param digest over all that was said */
    Uni<Response> add(Response response, String requestId, String digest);

    /** Oldest first. */
    Uni<List<Response>> ofNotices(List<UUID> notices);

    /** The one answer that came with this id for this notice. */
    Uni<Optional<Known>> find(UUID notice, String requestId);

    record Known(Response response, String digest) {}
}
