package dev.asli.gateway.deadline.rest;

import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.Text;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A computed moment, the clause it comes from, and where it stands. */
@Schema(name = "Deadline")
public record DeadlineView(
        @Nullable String id,

        @Schema(examples = "IN.ITR.3-2-b.intimate_impersonation_removal")
        String obligation,

        @Schema(examples = "REMOVE") String duty,

        String title,

        @Schema(examples = "rule 3(2)(b)") String clause,

        @Schema(description = "The version in force at the trigger, frozen.", examples = "IN.ITR.3-2-b@2026-02-20")
        String version,

        @Schema(description = "SHA-256 of the rule pack that was read.") @Nullable
        String rulePackDigest,

        @Schema(description = "Absent for a standard without a number (\"expeditiously\").") @Nullable
        Instant dueAt,

        @Nullable Instant startedAt,

        @Schema(
                enumeration = {
                    "NOT_STARTED",
                    "RUNNING",
                    "MET",
                    "MET_LATE",
                    "BREACHED_OPEN",
                    "BREACHED_CLOSED",
                    "VOID_DEFECTIVE",
                    "WITHDRAWN",
                    "NOT_APPLICABLE",
                    "CONTESTED"
                })
        @Nullable
        String state,

        @Nullable Instant stateSince,

        @Schema(description = "Why this deadline and this time, in plain words, by language (en, hi).")
        Map<String, String> why,

        @Schema(description = "For recomputation.", examples = "2026-11-20T18:00:00Z + PT2H") @Nullable
        String arithmetic,

        @Schema(description = "Ids of the notice, responses and observations that prove the state, in order of time.")
        List<String> evidence,

        @Schema(examples = "critical") @Nullable String severity,

        @Schema(description = "One sentence on the state.") @Nullable
        String standing) {

    public static DeadlineView of(Deadline deadline) {
        return new DeadlineView(
                Wire.text(deadline.getId()),
                deadline.getObligation(),
                deadline.getDuty(),
                deadline.getTitle(),
                deadline.getClause(),
                deadline.getVersion(),
                Wire.text(deadline.getRulePackDigest()),
                Wire.time(deadline.hasDueAt(), deadline.getDueAt()),
                Wire.time(deadline.hasStartedAt(), deadline.getStartedAt()),
                Wire.state(deadline.getState(), "DEADLINE_"),
                Wire.time(deadline.hasStateSince(), deadline.getStateSince()),
                deadline.getWhyList().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Text::getLanguage, Text::getText, (first, second) -> first)),
                Wire.text(deadline.getArithmetic()),
                List.copyOf(deadline.getEvidenceList()),
                Wire.text(deadline.getSeverity()),
                Wire.text(deadline.getStanding()));
    }

    public static List<DeadlineView> all(List<Deadline> deadlines) {
        return deadlines.stream().map(DeadlineView::of).toList();
    }
}
