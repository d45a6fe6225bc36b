package dev.asli.gateway.message.rest;

import dev.asli.contracts.intake.v1.CaseMessage;
import dev.asli.contracts.intake.v1.Correspondent;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One message. */
@Schema(name = "Message")
record MessageView(
        @Schema(description = "Counts from 1 within the complaint.")
        int number,

        @Schema(enumeration = {"COMPLAINANT", "OFFICE"}) @Nullable
        String sender,

        @Schema(description = "Plain text; absent when the personal data of the case were erased.") @Nullable
        String text,

        @Nullable Instant sentAt,

        @Schema(description = "Absent until the other side has seen it.") @Nullable
        Instant readAt,

        @Schema(description = "The office asks for an answer.")
        boolean asks,

        boolean erased,

        @Schema(description = "To officers only: role and pseudonym.") @Nullable
        String writtenBy) {

    static MessageView of(CaseMessage message) {
        return new MessageView(
                message.getNumber(),
                side(message.getSender()),
                message.getErased() ? null : message.getText(),
                Wire.time(message.hasSentAt(), message.getSentAt()),
                Wire.time(message.hasReadAt(), message.getReadAt()),
                message.getAsks(),
                message.getErased(),
                Wire.text(message.getWrittenBy()));
    }

    static @Nullable String side(Correspondent side) {
        return Wire.state(side, "BY_");
    }
}
