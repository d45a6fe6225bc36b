package dev.asli.gateway.portal.page;

import dev.asli.contracts.compliance.v1.AppealRight;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.Observation;
import dev.asli.contracts.compliance.v1.Response;
import dev.asli.contracts.compliance.v1.Sighting;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import java.util.List;

/** One intermediary's share of a complaint as a page shows it: what it owes, says, and what was seen. */
public record MatterModel(
        String intermediary,
        String name,
        List<String> locations,
        List<DeadlineModel> deadlines,
        List<AnswerModel> answers,
        List<SightingModel> sightings,
        List<AppealModel> appeals) {

    /** @param words what the intermediary claims */
    public record AnswerModel(String when, String words) {}

    public record SightingModel(String when, String label, String tone, String words) {}

    /** @param until in IST; empty for a right without a number */
    public record AppealModel(String clause, String until, String untilUtc) {}

    public static MatterModel of(Matter matter, Language language) {
        return new MatterModel(
                matter.getIntermediary(),
                matter.getIntermediaryName(),
                matter.getLocationsList().stream().map(MatterLocation::getUrl).toList(),
                matter.getDeadlinesList().stream()
                        .map(deadline -> DeadlineModel.of(deadline, language))
                        .toList(),
                matter.getResponsesList().stream()
                        .map(response -> answer(response, language))
                        .toList(),
                matter.getObservationsList().stream()
                        .map(observation -> sighting(observation, language))
                        .toList(),
                matter.getAppealRightsList().stream()
                        .map(right -> appeal(right, language))
                        .toList());
    }

    private static AppealModel appeal(AppealRight right, Language language) {
        return new AppealModel(
                right.getClause(),
                right.hasUntil() ? Moments.show(Protos.instant(right.getUntil()), language) : "",
                right.hasUntil() ? Protos.instant(right.getUntil()).toString() : "");
    }

    private static AnswerModel answer(Response response, Language language) {
        String said = Words.in(language, "answer_" + answerKey(response));
        String detail = String.join(" · ", nonEmpty(response.getReasons(), response.getTicket()));
        return new AnswerModel(
                Moments.show(Protos.instant(response.getAt()), language),
                detail.isEmpty() ? said : said + " " + detail);
    }

    private static String answerKey(Response response) {
        return switch (response.getKind()) {
            case ACKNOWLEDGEMENT, RESPONSE_KIND_UNSPECIFIED, UNRECOGNIZED -> "acknowledgement";
            case ACTIONED -> "actioned";
            case REFUSED -> "refused";
            case NEEDS_INFORMATION -> "needs_information";
            case NOT_FOUND_BY_INTERMEDIARY -> "not_found";
        };
    }

    private static SightingModel sighting(Observation observation, Language language) {
        return new SightingModel(
                Moments.show(Protos.instant(observation.getAt()), language),
                Words.orCode(language, "sight_", observation.getSighting().name()),
                tone(observation.getSighting()),
                language == Language.ENGLISH ? observation.getWords() : "");
    }

    private static String tone(Sighting sighting) {
        return switch (sighting) {
            case UP -> "bad";
            case DOWN -> "good";
            case GEO_LIMITED, LOGIN_WALL, UNCERTAIN, SIGHTING_UNSPECIFIED, UNRECOGNIZED -> "wait";
        };
    }

    private static List<String> nonEmpty(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).toList();
    }
}
