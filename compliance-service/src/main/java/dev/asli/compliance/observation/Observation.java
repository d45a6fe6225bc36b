package dev.asli.compliance.observation;

import java.time.Instant;
import java.util.UUID;

/**
 * What we saw ourselves, logged out.
 *
 * @param word UP, DOWN, GEO_LIMITED, LOGIN_WALL or UNCERTAIN
 * @param vantage from where
 * @param httpStatus 0 when no answer came
 * @param bodySha256 hex; empty when no body was read
 * @param words one English sentence
 */
public record Observation(
        UUID id,
        String complaintReference,
        String locationId,
        Instant at,
        String word,
        String vantage,
        int httpStatus,
        String bodySha256,
        String words) {

    static Observation of(String reference, String location, Instant at, String vantage, Seen seen) {
        String sha256 = seen instanceof Seen.Up up ? up.bodySha256() : "";
        return new Observation(
                UUID.randomUUID(), reference, location, at, seen.word(), vantage, seen.status(), sha256, seen.words());
    }
}
