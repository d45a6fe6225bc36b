package dev.asli.gateway.scorecard.page;

import dev.asli.contracts.compliance.v1.Indicator;
import dev.asli.contracts.compliance.v1.LostPoint;
import dev.asli.contracts.compliance.v1.Scorecard;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;
import java.util.Locale;

/** A scorecard as a page shows it: every figure with its doubt. */
public record ScorecardModel(
        String intermediary,
        String name,
        String status,
        String asOf,
        String method,
        String grade,
        String score,
        String interval,
        String coverage,
        List<String> words,
        List<IndicatorModel> indicators,
        List<LostModel> lost) {

    public record IndicatorModel(String id, String name, String kOfN, String interval, String weight, String note) {}

    public record LostModel(String indicator, String points, String cause, String complaint) {}

    static ScorecardModel of(Scorecard card, Language language) {
        return new ScorecardModel(
                card.getIntermediary(),
                card.getIntermediaryName(),
                Words.orCode(language, "status_", card.getStatus()),
                card.hasAsOf() ? Moments.show(Protos.instant(card.getAsOf()), language) : "",
                card.getMethod(),
                card.getGrade().isEmpty() ? "–" : card.getGrade(),
                card.hasScore() ? number(card.getScore()) : "",
                card.hasScoreLow() ? number(card.getScoreLow()) + "–" + number(card.getScoreHigh()) : "",
                percent(card.getCoverage()),
                card.getWordsList(),
                card.getIndicatorsList().stream()
                        .map(indicator -> indicator(indicator, language))
                        .toList(),
                card.getLostPointsList().stream().map(ScorecardModel::lost).toList());
    }

    private static IndicatorModel indicator(Indicator indicator, Language language) {
        return new IndicatorModel(
                indicator.getId(),
                indicator.getName(),
                indicator.getN() > 0 ? count(indicator.getK()) + " / " + count(indicator.getN()) : "–",
                indicator.hasWilsonLow()
                        ? percent(indicator.getWilsonLow()) + "–" + percent(indicator.getWilsonHigh())
                        : "–",
                percent(indicator.getWeight()),
                note(indicator, language));
    }

    private static String note(Indicator indicator, Language language) {
        if (!indicator.getMissing().isEmpty()) {
            return Words.orCode(language, "missing_", indicator.getMissing());
        }
        return indicator.getThin() ? Words.in(language, "thin_evidence") : "";
    }

    private static LostModel lost(LostPoint point) {
        String cause = point.getClause().isEmpty() ? point.getCause() : point.getClause() + " · " + point.getVersion();
        return new LostModel(
                point.getIndicator(), "%.2f".formatted(point.getPoints()), cause, point.getComplaintReference());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String count(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : number(value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
