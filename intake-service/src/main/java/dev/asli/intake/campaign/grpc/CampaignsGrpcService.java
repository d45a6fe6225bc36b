package dev.asli.intake.campaign.grpc;

import dev.asli.contracts.intake.v1.Campaign;
import dev.asli.contracts.intake.v1.Campaigns;
import dev.asli.contracts.intake.v1.DecideFloodRequest;
import dev.asli.contracts.intake.v1.Flood;
import dev.asli.contracts.intake.v1.GetCampaignRequest;
import dev.asli.contracts.intake.v1.GetSurroundingsRequest;
import dev.asli.contracts.intake.v1.ListCampaignsRequest;
import dev.asli.contracts.intake.v1.ListCampaignsResponse;
import dev.asli.contracts.intake.v1.ListFloodsRequest;
import dev.asli.contracts.intake.v1.ListFloodsResponse;
import dev.asli.contracts.intake.v1.MergeCampaignsRequest;
import dev.asli.contracts.intake.v1.SplitCampaignRequest;
import dev.asli.contracts.intake.v1.Surroundings;
import dev.asli.intake.campaign.CampaignDesk;
import dev.asli.intake.campaign.FloodDesk;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Translates; decides nothing. */
@GrpcService
class CampaignsGrpcService implements Campaigns {

    private final CampaignDesk campaigns;
    private final FloodDesk floods;
    private final CurrentActor actor;

    CampaignsGrpcService(CampaignDesk campaigns, FloodDesk floods, CurrentActor actor) {
        this.campaigns = campaigns;
        this.floods = floods;
        this.actor = actor;
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<ListCampaignsResponse> listCampaigns(ListCampaignsRequest request) {
        return campaigns
                .list(request.getCursor(), request.getLimit())
                .map(page -> ListCampaignsResponse.newBuilder()
                        .addAllCampaigns(page.campaigns().stream()
                                .map(CampaignWording::brief)
                                .toList())
                        .setNextCursor(page.next())
                        .build());
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<Campaign> getCampaign(GetCampaignRequest request) {
        return campaigns.read(request.getId()).map(CampaignWording::whole);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<Surroundings> getSurroundings(GetSurroundingsRequest request) {
        Surroundings.Builder around = Surroundings.newBuilder();
        return campaigns
                .of(request.getReference())
                .invoke(found -> found.forEach(campaign -> around.setCampaign(CampaignWording.brief(campaign))))
                .chain(() -> floods.holding(request.getReference()))
                .invoke(found -> found.forEach(flood -> around.setFlood(CampaignWording.flood(flood))))
                .map(_ -> around.build());
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<Campaign> splitCampaign(SplitCampaignRequest request) {
        return campaigns
                .split(request.getId(), request.getReferencesList(), request.getReason(), actor.get())
                .map(CampaignWording::whole);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<Campaign> mergeCampaigns(MergeCampaignsRequest request) {
        return campaigns
                .merge(request.getId(), request.getOtherId(), request.getReason(), actor.get())
                .map(CampaignWording::whole);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<ListFloodsResponse> listFloods(ListFloodsRequest request) {
        return floods.list()
                .map(found -> ListFloodsResponse.newBuilder()
                        .addAllFloods(found.stream().map(CampaignWording::flood).toList())
                        .build());
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<Flood> decideFlood(DecideFloodRequest request) {
        return floods.decide(
                        request.getId(), CampaignWording.state(request.getState()), request.getReason(), actor.get())
                .map(CampaignWording::flood);
    }
}
