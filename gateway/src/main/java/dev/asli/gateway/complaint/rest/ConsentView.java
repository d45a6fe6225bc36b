package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.Consent;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One consent as it stands. */
@Schema(name = "Consent")
record ConsentView(
        @Nullable String purpose,
        boolean given,
        @Nullable Instant at,

        @Schema(description = "Proves this choice; also in the ledger.")
        String receiptId,

        @Schema(description = "Choices made so far for this purpose.")
        int changes) {

    static List<ConsentView> all(List<Consent> consents) {
        return consents.stream()
                .map(consent -> new ConsentView(
                        Wire.word(consent.getPurpose()),
                        consent.getGiven(),
                        Wire.time(consent.hasAt(), consent.getAt()),
                        consent.getReceiptId(),
                        consent.getChanges()))
                .toList();
    }
}
