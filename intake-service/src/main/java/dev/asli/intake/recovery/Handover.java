package dev.asli.intake.recovery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An officer's request for a code to hand over to a person who was checked.
 *
 * @param askedBy pseudonym
 * @param approvedBy pseudonym of the second person, where one was needed
 */
public record Handover(
        UUID id,
        String reference,
        byte[] requestKey,
        String reason,
        String askedBy,
        Instant askedAt,
        Optional<String> approvedBy) {

    Handover approved(String by) {
        return new Handover(id, reference, requestKey, reason, askedBy, askedAt, Optional.of(by));
    }
}
