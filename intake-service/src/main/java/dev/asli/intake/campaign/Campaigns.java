package dev.asli.intake.campaign;

import dev.asli.intake.campaign.Campaign.Change;
import dev.asli.intake.campaign.Campaign.Member;
import dev.asli.intake.campaign.Campaign.SharedTrait;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Campaigns on record. Joins the caller's transaction. */
public interface Campaigns {

    /** Nobody else clusters until the transaction ends. */
    Uni<Void> lock();

    Uni<Void> open(Campaign campaign);

    /** Replaces where it stood before. */
    Uni<Void> put(Member member);

    Uni<Void> seen(UUID id, Instant at);

    Uni<List<Campaign>> find(Collection<UUID> ids);

    Uni<List<Member>> membersOf(Collection<String> references);

    /** Oldest first. */
    Uni<List<Member>> members(UUID id, int limit);

    /** All of one into another, which an officer may have settled. */
    Uni<Integer> move(UUID from, UUID into);

    /** An empty one. */
    Uni<Void> close(UUID id);

    /** An officer was here. */
    Uni<Void> settle(UUID id, Change change);

    Uni<List<Change>> changes(UUID id);

    Uni<List<SharedTrait>> traits(UUID id, int limit);

    /** Last seen first, after the one given, if any. */
    Uni<List<Campaign>> list(Instant before, UUID beforeId, int limit);
}
