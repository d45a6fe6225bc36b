package dev.asli.compliance.matter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One intermediary's share of one complaint.
 *
 * @param withdrawnAt present once the complainant withdrew
 */
public record Matter(
        UUID id, String intermediary, Complaint complaint, Instant openedAt, Optional<Instant> withdrawnAt) {

    static Matter open(String intermediary, Complaint complaint, Instant now) {
        return new Matter(UUID.randomUUID(), intermediary, complaint, now, Optional.empty());
    }

    /** Once withdrawn, again is the same as once. */
    Matter withdraw(Instant now) {
        return withdrawnAt.isPresent() ? this : new Matter(id, intermediary, complaint, openedAt, Optional.of(now));
    }

    /**
     * What of the complaint every matter of it shares.
     *
     * @param reference given by intake-service
     * @param category word of the rule packs' vocabulary
     * @param capacity word of the rule packs' vocabulary
     * @param statement what the complainant says
     * @param language BCP 47
     * @param test sandbox: computed and answered, served on nobody, scored nowhere
     * @param mediaFree nothing of its content may be read, whatever its category
     */
    public record Complaint(
            String reference,
            String category,
            String capacity,
            Instant complainedAt,
            String statement,
            boolean goodFaith,
            String language,
            boolean test,
            boolean mediaFree) {

        /** The same, of a place that was named later. */
        Complaint namedAt(Instant later) {
            return new Complaint(reference, category, capacity, later, statement, goodFaith, language, test, mediaFree);
        }
    }
}
