package dev.asli.gateway.scorecard.page;

import dev.asli.contracts.compliance.v1.ListScorecardsRequest;
import dev.asli.contracts.compliance.v1.Scorecards;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of intermediaries; what of it has figures is compliance-service's to say. */
final class ScorecardList {

    private ScorecardList() {}

    static Uni<RestResponse<String>> show(Scorecards scorecards, Pages pages, Frame frame) {
        return scorecards
                .listScorecards(ListScorecardsRequest.getDefaultInstance())
                .chain(list -> pages.show(
                        frame,
                        "scorecards",
                        Map.of(
                                "rows",
                                list.getScorecardsList().stream()
                                        .map(card -> ScorecardModel.of(card, frame.in()))
                                        .toList())))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }
}
