package dev.asli.compliance.scorecard;

import dev.asli.compliance.deadline.Deadline;

/**
 * A deadline with what the score needs to know beside it.
 *
 * @param cluster the underlying item or campaign; the complaint's reference when nothing better is known
 */
public record TrackedDeadline(Deadline deadline, String cluster, String complaintReference) {}
