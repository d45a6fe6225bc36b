package dev.asli.compliance.deadline;

import java.util.UUID;

/**
 * What a deadline belongs to.
 *
 * @param notice the grievance or order that started it
 * @param test sandbox: computed and told, never looked at and never scored
 */
public record Holder(UUID notice, String complaintReference, String intermediary, boolean test) {}
