package dev.asli.intake.examination;

import java.time.Instant;
import java.util.UUID;

/**
 * One examination's place in the line.
 *
 * @param availableAt not to be tried before
 */
public record Place(UUID id, Instant dueAt, Instant availableAt) {

    static final Place FIRST = new Place(new UUID(0, 0), Instant.EPOCH, Instant.EPOCH);
    static final Place LAST = new Place(new UUID(-1, -1), Instant.parse("9999-12-31T23:59:59Z"), Instant.EPOCH);
}
