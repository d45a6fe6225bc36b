package dev.asli.gateway.vault.rest;

import dev.asli.contracts.intake.v1.ContactOpening;
import dev.asli.contracts.intake.v1.ContactOpenings;
import dev.asli.contracts.intake.v1.OpenedContact;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ContactOpening", description = "One opening of one contact; never the contact itself.")
record OpeningView(
        String id,
        String reference,
        @Nullable String purpose,
        String reason,

        @Schema(enumeration = {"WAITING", "APPROVED", "REFUSED", "READ", "LAPSED"}) @Nullable
        String state,

        @Nullable String askedBy,
        @Nullable Instant askedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Instant readAt,

        @Schema(description = "The last moment to read the contact; only of an approved opening.") @Nullable
        Instant usableUntil,

        boolean needsSecondPerson) {

    static OpeningView of(ContactOpening opening) {
        return new OpeningView(
                opening.getId(),
                opening.getReference(),
                Wire.state(opening.getPurpose(), ""),
                opening.getReason(),
                Wire.state(opening.getState(), "OPENING_"),
                Wire.text(opening.getAskedBy()),
                Wire.time(opening.hasAskedAt(), opening.getAskedAt()),
                Wire.text(opening.getAnsweredBy()),
                Wire.time(opening.hasAnsweredAt(), opening.getAnsweredAt()),
                Wire.time(opening.hasReadAt(), opening.getReadAt()),
                Wire.time(opening.hasUsableUntil(), opening.getUsableUntil()),
                opening.getNeedsSecondPerson());
    }

    @Schema(name = "OpenedContact", description = "Shown once; kept nowhere on the way.")
    record ContactView(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String safeChannel,
            @Nullable String safeTime,
            boolean doNotCall,
            @Nullable String signature) {

        static ContactView of(OpenedContact opened) {
            return new ContactView(
                    Wire.text(opened.getContact().getName()),
                    Wire.text(opened.getContact().getEmail()),
                    Wire.text(opened.getContact().getPhone()),
                    Wire.state(opened.getContact().getSafeChannel(), ""),
                    Wire.text(opened.getContact().getSafeTime()),
                    opened.getContact().getDoNotCall(),
                    Wire.text(opened.getSignature()));
        }
    }

    @Schema(name = "ContactOpenings")
    record OpeningsView(
            List<OpeningView> openings,

            @Schema(
                    enumeration = {"NONE", "SEALED", "ERASED"},
                    description = "Of the one complaint asked for; absent for all.")
            @Nullable
            String contact) {

        static OpeningsView of(ContactOpenings found, @Nullable String contact) {
            return new OpeningsView(
                    found.getOpeningsList().stream().map(OpeningView::of).toList(), contact);
        }
    }
}
