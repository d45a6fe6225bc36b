package dev.asli.gateway.campaign.page;

import dev.asli.contracts.intake.v1.Campaign;
import dev.asli.contracts.intake.v1.CampaignMember;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/** A campaign as its pages show it. */
public record CampaignModel(
        String id,
        String first,
        String last,
        int complaints,
        List<MemberModel> members,
        List<TraitModel> traits,
        List<ChangeModel> changes) {

    public record MemberModel(String reference, String category, String stage, String received, String by) {}

    public record TraitModel(String kind, String value, int complaints) {}

    public record ChangeModel(String words, String at, String by, String reason) {}

    static CampaignModel of(Campaign campaign, Language language) {
        return new CampaignModel(
                campaign.getId(),
                Moments.show(Protos.instant(campaign.getFirstSeen()), language),
                Moments.show(Protos.instant(campaign.getLastSeen()), language),
                campaign.getComplaints(),
                campaign.getMembersList().stream()
                        .map(member -> member(member, language))
                        .toList(),
                campaign.getTraitsList().stream()
                        .map(trait -> new TraitModel(
                                Words.orCode(language, "campaign_trait_", trait.getKind()),
                                trait.getValue(),
                                trait.getComplaints()))
                        .toList(),
                campaign.getChangesList().stream()
                        .map(change -> new ChangeModel(
                                Words.orCode(language, "campaign_change_", change.getKind()),
                                Moments.show(Protos.instant(change.getAt()), language),
                                change.getBy(),
                                change.getReason()))
                        .toList());
    }

    private static MemberModel member(CampaignMember member, Language language) {
        return new MemberModel(
                member.getComplaint().getReference(),
                Words.orCode(
                        language, "kind_", member.getComplaint().getCategory().name()),
                Words.orCode(
                        language, "stage_", member.getComplaint().getStage().name()),
                Moments.show(Protos.instant(member.getComplaint().getReceivedAt()), language),
                Words.orCode(language, "campaign_by_", member.getJoinedBy()));
    }
}
