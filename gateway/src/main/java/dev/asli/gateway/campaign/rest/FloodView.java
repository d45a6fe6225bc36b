package dev.asli.gateway.campaign.rest;

import dev.asli.contracts.intake.v1.Flood;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Very many complaints at once. Only serving waits; a depicted person's and an intimate matter's never does. */
@Schema(name = "Flood")
record FloodView(
        String id,

        @Schema(enumeration = {"ON_TARGET", "FROM_SOURCE"}) @Nullable
        String kind,

        @Schema(enumeration = {"OPEN", "RELEASED", "CONFIRMED"}) @Nullable
        String state,

        @Nullable Instant since,
        @Nullable Instant lastSeen,

        @Schema(description = "The house rule in force when it began.")
        String ruleVersion,

        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<HeldView> held) {

    static FloodView of(Flood flood) {
        return new FloodView(
                flood.getId(),
                Wire.state(flood.getKind(), ""),
                Wire.state(flood.getState(), "FLOOD_"),
                Wire.time(flood.hasSince(), flood.getSince()),
                Wire.time(flood.hasLastSeen(), flood.getLastSeen()),
                flood.getRuleVersion(),
                Wire.text(flood.getDecidedBy()),
                Wire.time(flood.hasDecidedAt(), flood.getDecidedAt()),
                Wire.text(flood.getReason()),
                flood.getHeldList().stream()
                        .map(held -> new HeldView(
                                held.getReference(),
                                Wire.time(held.hasHeldAt(), held.getHeldAt()),
                                Wire.time(held.hasHeldUntil(), held.getHeldUntil()),
                                held.getWaiting()))
                        .toList());
    }

    @Schema(name = "HeldComplaint")
    record HeldView(
            String reference,
            @Nullable Instant heldAt,

            @Schema(description = "Served by itself then, unless an officer confirmed the flood.") @Nullable
            Instant heldUntil,

            boolean waiting) {}
}
