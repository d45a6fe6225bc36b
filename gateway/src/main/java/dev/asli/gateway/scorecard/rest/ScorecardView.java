package dev.asli.gateway.scorecard.rest;

import dev.asli.contracts.compliance.v1.Indicator;
import dev.asli.contracts.compliance.v1.LostPoint;
import dev.asli.contracts.compliance.v1.Scorecard;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An intermediary's figures, with the doubt shown. */
@Schema(name = "Scorecard")
record ScorecardView(
        String intermediary,
        @Nullable String intermediaryName,
        @Nullable String method,
        @Nullable Instant asOf,

        @Schema(enumeration = {"PROVISIONAL", "PUBLISHED"}) @Nullable
        String status,

        @Schema(description = "0 to 100; absent when nothing was observed.") @Nullable
        Double score,

        @Schema(description = "5 % of the draws.") @Nullable Double scoreLow,

        @Schema(description = "95 % of the draws.") @Nullable
        Double scoreHigh,

        @Schema(description = "A to E, or NR: not rated.") @Nullable
        String grade,

        @Schema(description = "Observed weight, 0 to 1.") double coverage,

        @Schema(description = "Why NR, or which cap holds.", examples = "[\"COVERAGE_TOO_LOW\"]")
        List<String> gradeReasons,

        List<String> words,
        List<IndicatorView> indicators,

        @Schema(description = "Sums to 100 less the score.") List<LostPointView> lostPoints) {

    static ScorecardView of(Scorecard card) {
        return new ScorecardView(
                card.getIntermediary(),
                Wire.text(card.getIntermediaryName()),
                Wire.text(card.getMethod()),
                Wire.time(card.hasAsOf(), card.getAsOf()),
                Wire.text(card.getStatus()),
                card.hasScore() ? card.getScore() : null,
                card.hasScoreLow() ? card.getScoreLow() : null,
                card.hasScoreHigh() ? card.getScoreHigh() : null,
                Wire.text(card.getGrade()),
                card.getCoverage(),
                List.copyOf(card.getGradeReasonsList()),
                List.copyOf(card.getWordsList()),
                card.getIndicatorsList().stream().map(IndicatorView::of).toList(),
                card.getLostPointsList().stream().map(LostPointView::of).toList());
    }

    /** k of n, and how sure. */
    @Schema(name = "Indicator")
    record IndicatorView(
            String id,
            String pillar,
            String name,
            double weight,

            @Schema(description = "Met, of matured clusters.")
            double k,

            double n,
            @Nullable Double wilsonLow,
            @Nullable Double wilsonHigh,
            @Nullable Double mean,
            @Nullable Double credibleLow,
            @Nullable Double credibleHigh,

            @Schema(description = "Why there is no figure: NO_EVIDENCE, TOO_FEW, NOT_MEASURED_YET.") @Nullable
            String missing,

            @Schema(description = "Fewer than the minimum of clusters stand behind it.")
            boolean thin) {

        static IndicatorView of(Indicator indicator) {
            return new IndicatorView(
                    indicator.getId(),
                    indicator.getPillar(),
                    indicator.getName(),
                    indicator.getWeight(),
                    indicator.getK(),
                    indicator.getN(),
                    indicator.hasWilsonLow() ? indicator.getWilsonLow() : null,
                    indicator.hasWilsonHigh() ? indicator.getWilsonHigh() : null,
                    indicator.hasMean() ? indicator.getMean() : null,
                    indicator.hasCredibleLow() ? indicator.getCredibleLow() : null,
                    indicator.hasCredibleHigh() ? indicator.getCredibleHigh() : null,
                    Wire.text(indicator.getMissing()),
                    indicator.getThin());
        }
    }

    /** One entry of the ledger of lost points. */
    @Schema(name = "LostPoint")
    record LostPointView(
            String indicator,
            double points,

            @Schema(enumeration = {"PRIOR", "DEADLINE"}) String cause,

            @Nullable String deadlineId,
            @Nullable String complaintReference,
            @Nullable String clause,
            @Nullable String version,
            List<String> evidence) {

        static LostPointView of(LostPoint lost) {
            return new LostPointView(
                    lost.getIndicator(),
                    lost.getPoints(),
                    lost.getCause(),
                    Wire.text(lost.getDeadlineId()),
                    Wire.text(lost.getComplaintReference()),
                    Wire.text(lost.getClause()),
                    Wire.text(lost.getVersion()),
                    List.copyOf(lost.getEvidenceList()));
        }
    }
}
