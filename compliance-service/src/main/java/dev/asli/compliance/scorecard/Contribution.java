package dev.asli.compliance.scorecard;

import java.util.List;
import java.util.UUID;

/**
 * One matured deadline's share in an indicator.
 *
 * @param cluster the underlying item or campaign: many complaints about one item count once
 * @param good whether the duty was done in time, tolerance included
 */
public record Contribution(
        String obligation,
        UUID deadlineId,
        String cluster,
        boolean good,
        String clause,
        String version,
        List<String> evidence,
        String complaintReference) {

    public Contribution {
        evidence = List.copyOf(evidence);
    }
}
