package dev.asli.compliance.matter;

import java.time.Instant;
import java.util.Optional;

/**
 * A report to an intermediary before the complaint, as the complainant states it. Starts nothing; a reply opens the
 * right to appeal.
 *
 * @param ticket may be empty
 */
public record PriorStep(
        String intermediary, Optional<Instant> reportedAt, String ticket, Optional<Instant> repliedAt) {}
