package dev.asli.gateway.campaign.page;

import dev.asli.contracts.intake.v1.Flood;
import dev.asli.contracts.intake.v1.FloodState;
import dev.asli.contracts.intake.v1.HeldComplaint;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/**
 * A flood as its page shows it.
 *
 * @param waiting complaints whose serving waits
 */
public record FloodModel(
        String id,
        String kind,
        String state,
        String tone,
        String since,
        long waiting,
        List<String> references,
        boolean canRelease,
        boolean canConfirm,
        String reason) {

    static FloodModel of(Flood flood, Language language) {
        return new FloodModel(
                flood.getId(),
                Words.orCode(language, "flood_", flood.getKind().name()),
                Words.orCode(language, "flood_", flood.getState().name()),
                flood.getState() == FloodState.FLOOD_OPEN ? "wait" : "plain",
                Moments.show(Protos.instant(flood.getSince()), language),
                flood.getHeldList().stream().filter(HeldComplaint::getWaiting).count(),
                flood.getHeldList().stream().map(HeldComplaint::getReference).toList(),
                flood.getState() != FloodState.FLOOD_RELEASED,
                flood.getState() == FloodState.FLOOD_OPEN,
                flood.getReason());
    }
}
