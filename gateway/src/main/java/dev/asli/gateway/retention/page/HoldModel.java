package dev.asli.gateway.retention.page;

import dev.asli.contracts.intake.v1.PreservationHold;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/** A legal hold, in the reader's words. */
public record HoldModel(
        String id,
        String authority,
        String reason,
        String placed,
        String placedBy,
        String until,
        String ended,
        String endedBy,
        boolean inForce,
        boolean forbidsWithdrawal) {

    static List<HoldModel> all(List<PreservationHold> holds, Language language) {
        return holds.stream().map(hold -> of(hold, language)).toList();
    }

    private static HoldModel of(PreservationHold hold, Language in) {
        return new HoldModel(
                hold.getId(),
                hold.getAuthority(),
                hold.getReason(),
                Moments.show(Protos.instant(hold.getPlacedAt()), in),
                hold.getPlacedBy(),
                hold.hasUntil() ? Moments.show(Protos.instant(hold.getUntil()), in) : "",
                hold.hasEndedAt() ? Moments.show(Protos.instant(hold.getEndedAt()), in) : "",
                hold.getEndedBy(),
                hold.getInForce(),
                hold.getForbidsWithdrawal());
    }
}
