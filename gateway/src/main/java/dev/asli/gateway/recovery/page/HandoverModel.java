package dev.asli.gateway.recovery.page;

import dev.asli.contracts.intake.v1.HandoverCode;
import dev.asli.contracts.intake.v1.HandoverState;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;

/** A handover as the page shows it. */
public record HandoverModel(
        String id, String state, boolean waits, String reason, String askedBy, String when, String until, String code) {

    static HandoverModel of(HandoverCode handover, Language language) {
        return new HandoverModel(
                handover.getId(),
                Words.orCode(language, "", handover.getState().name()),
                handover.getState() == HandoverState.HANDOVER_AWAITING_APPROVAL,
                handover.getReason(),
                handover.getAskedBy(),
                Moments.show(Protos.instant(handover.getAskedAt()), language),
                handover.hasValidUntil() ? Moments.show(Protos.instant(handover.getValidUntil()), language) : "",
                handover.getCode());
    }
}
