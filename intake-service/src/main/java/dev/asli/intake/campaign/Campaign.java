package dev.asli.intake.campaign;

import dev.asli.intake.complaint.Complaint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Complaints about the same thing.
 *
 * @param complaints how many
 * @param settled an officer split or merged it; a machine merges it no more
 */
public record Campaign(UUID id, Instant firstSeen, Instant lastSeen, long complaints, boolean settled) {

    /** @param joinedBy BYTES, PICTURE, PLACE or OFFICER */
    public record Member(String reference, UUID campaign, String joinedBy, Instant joinedAt, boolean settled) {}

    /** @param complaints of the campaign that have it */
    public record SharedTrait(Trait trait, long complaints) {}

    /** @param kind SPLIT or MERGED */
    public record Change(String kind, Instant at, String by, String reason, int complaints) {}

    /** Everything an officer sees of it. */
    public record Dossier(
            Campaign campaign,
            List<Member> members,
            List<Complaint> complaints,
            List<SharedTrait> traits,
            List<Change> changes) {}
}
