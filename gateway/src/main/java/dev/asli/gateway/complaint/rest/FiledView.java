package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.Filed;
import dev.asli.gateway.complaint.rest.Diversion.DoorView;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.matter.rest.MatterView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the person takes away. */
@Schema(name = "FiledComplaint")
public record FiledView(
        @Schema(examples = "ASLI-2026-7F3K2M") String reference,

        @Schema(
                description = "Shown once. Send it as X-Case-Secret from now on. Absent with secretReplaced.",
                examples = "K7QX2-M9RTA-4WPZD-H3VNE")
        @Nullable
        String secret,

        @Schema(description = "Filed before, and its secret was replaced by recovery since; only the new one opens it.")
        @Nullable
        Boolean secretReplaced,

        @Nullable Instant receivedAt,

        @Schema(
                enumeration = {"SERVED", "PENDING", "NOT_ASKED"},
                description = "PENDING: on its way, look again. NOT_ASKED: no consent to forward, nobody is told.")
        @Nullable
        String serving,

        List<MatterView> matters,

        @Schema(description = "Help lines for the harms named.")
        List<DoorView> help,

        List<ConsentView> consents) {

    public static FiledView of(Filed filed) {
        return new FiledView(
                filed.getReference(),
                Wire.text(filed.getSecret()),
                filed.getSecretReplaced() ? true : null,
                Wire.time(filed.hasReceivedAt(), filed.getReceivedAt()),
                Wire.state(filed.getServing(), ""),
                MatterView.all(filed.getMattersList()),
                DoorView.all(filed.getHelpList()),
                ConsentView.all(filed.getConsentsList()));
    }
}
