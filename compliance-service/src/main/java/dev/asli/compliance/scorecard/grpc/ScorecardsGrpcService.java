package dev.asli.compliance.scorecard.grpc;

import dev.asli.compliance.scorecard.ScorecardDesk;
import dev.asli.contracts.compliance.v1.GetScorecardRequest;
import dev.asli.contracts.compliance.v1.ListScorecardsRequest;
import dev.asli.contracts.compliance.v1.ListScorecardsResponse;
import dev.asli.contracts.compliance.v1.Scorecard;
import dev.asli.contracts.compliance.v1.Scorecards;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Translates; decides nothing. */
@GrpcService
class ScorecardsGrpcService implements Scorecards {

    private final ScorecardDesk desk;
    private final CurrentActor caller;

    ScorecardsGrpcService(ScorecardDesk desk, CurrentActor caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @Override
    @RolesAllowed({
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR,
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN
    })
    public Uni<Scorecard> getScorecard(GetScorecardRequest request) {
        return desk.card(request.getIntermediary(), caller.get()).map(ScorecardWire::whole);
    }

    @Override
    @Authenticated
    public Uni<ListScorecardsResponse> listScorecards(ListScorecardsRequest request) {
        Actor actor = caller.get();
        return desk.cards()
                .map(cards -> ListScorecardsResponse.newBuilder()
                        .addAllScorecards(cards.stream()
                                .map(card -> ScorecardDesk.maySee(
                                                actor, card.subject().intermediary())
                                        ? ScorecardWire.whole(card)
                                        : ScorecardWire.row(card))
                                .toList())
                        .build());
    }
}
