package dev.asli.gateway.matter.rest;

import dev.asli.contracts.compliance.v1.AppealRight;
import dev.asli.contracts.compliance.v1.Text;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A right that an earlier reply of the intermediary opened to the complainant; nobody's duty. */
@Schema(name = "AppealRight")
public record AppealRightView(
        @Schema(examples = "IN.ITR.3A.appeal_window") String obligation,

        String title,

        @Schema(examples = "rule 3A(3)") String clause,

        @Schema(description = "The version in force when the reply came.", examples = "IN.ITR.3A-3@2023-04-06")
        String version,

        @Schema(description = "SHA-256 of the rule pack that was read.") @Nullable
        String rulePackDigest,

        @Schema(description = "When the reply came, as the complainant stated it.") @Nullable
        Instant openedAt,

        @Schema(description = "Until when it can be used. Absent for a right without a number.") @Nullable
        Instant until,

        @Schema(description = "The ticket of the report that was replied to, where one was stated.") @Nullable
        String ticket,

        @Schema(description = "Why this right and this time, in plain words, by language (en, hi).")
        Map<String, String> why,

        @Schema(description = "For recomputation.") @Nullable
        String arithmetic) {

    static AppealRightView of(AppealRight right) {
        return new AppealRightView(
                right.getObligation(),
                right.getTitle(),
                right.getClause(),
                right.getVersion(),
                Wire.text(right.getRulePackDigest()),
                Wire.time(right.hasOpenedAt(), right.getOpenedAt()),
                Wire.time(right.hasUntil(), right.getUntil()),
                Wire.text(right.getTicket()),
                right.getWhyList().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Text::getLanguage, Text::getText, (first, second) -> first)),
                Wire.text(right.getArithmetic()));
    }

    static List<AppealRightView> all(List<AppealRight> rights) {
        return rights.stream().map(AppealRightView::of).toList();
    }
}
