package dev.asli.gateway.campaign.rest;

import dev.asli.contracts.intake.v1.Campaign;
import dev.asli.contracts.intake.v1.CampaignMember;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Complaints about the same thing. Each keeps its own matters and clocks. */
@Schema(name = "Campaign")
record CampaignView(
        String id,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        int complaints,

        @Schema(description = "Not in a list.") @Nullable List<MemberView> members,

        @Schema(description = "What they have in common. Not in a list.") @Nullable
        List<TraitView> traits,

        @Schema(description = "Officers' splits and merges. Not in a list.") @Nullable
        List<ChangeView> changes) {

    static CampaignView brief(Campaign campaign) {
        return view(campaign, null, null, null);
    }

    static CampaignView whole(Campaign campaign) {
        return view(
                campaign,
                campaign.getMembersList().stream().map(MemberView::of).toList(),
                campaign.getTraitsList().stream()
                        .map(trait -> new TraitView(trait.getKind(), trait.getValue(), trait.getComplaints()))
                        .toList(),
                campaign.getChangesList().stream()
                        .map(change -> new ChangeView(
                                change.getKind(),
                                Wire.time(change.hasAt(), change.getAt()),
                                change.getBy(),
                                change.getReason(),
                                change.getComplaints()))
                        .toList());
    }

    private static CampaignView view(
            Campaign campaign,
            @Nullable List<MemberView> members,
            @Nullable List<TraitView> traits,
            @Nullable List<ChangeView> changes) {
        return new CampaignView(
                campaign.getId(),
                Wire.time(campaign.hasFirstSeen(), campaign.getFirstSeen()),
                Wire.time(campaign.hasLastSeen(), campaign.getLastSeen()),
                campaign.getComplaints(),
                members,
                traits,
                changes);
    }

    @Schema(name = "CampaignMember", description = "No personal data.")
    record MemberView(
            String reference,
            @Nullable String stage,
            @Nullable String category,
            @Nullable Instant receivedAt,
            @Nullable Instant nextDueAt,

            @Schema(enumeration = {"BYTES", "PICTURE", "PLACE", "OFFICER"})
            String joinedBy) {

        static MemberView of(CampaignMember member) {
            return new MemberView(
                    member.getComplaint().getReference(),
                    Wire.state(member.getComplaint().getStage(), ""),
                    Wire.word(member.getComplaint().getCategory()),
                    Wire.time(
                            member.getComplaint().hasReceivedAt(),
                            member.getComplaint().getReceivedAt()),
                    Wire.time(
                            member.getComplaint().hasNextDueAt(),
                            member.getComplaint().getNextDueAt()),
                    member.getJoinedBy());
        }
    }

    @Schema(name = "CampaignTrait")
    record TraitView(
            @Schema(enumeration = {"SHA256", "PDQ", "PLACE"})
            String kind,

            String value,

            @Schema(description = "That have it exactly.") int complaints) {}

    @Schema(name = "CampaignChange")
    record ChangeView(
            @Schema(enumeration = {"SPLIT", "MERGED"}) String kind,
            @Nullable Instant at,
            String by,
            String reason,
            int complaints) {}
}
