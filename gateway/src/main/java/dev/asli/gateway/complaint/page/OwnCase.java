package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.Consent;
import dev.asli.contracts.intake.v1.ConsentPurpose;
import dev.asli.contracts.intake.v1.Serving;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.DoorModel;
import dev.asli.gateway.portal.page.Option;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What only the complainant's own page shows.
 *
 * @param next what to do now, the most useful first; in plain words
 * @param asksAge whether new links need the question of age again
 */
public record OwnCase(
        List<String> next,
        List<ConsentModel> consents,
        List<DoorModel> help,
        List<String> holds,
        boolean mediaFree,
        boolean canAddLocation,
        boolean canAddHashes,
        boolean asksAge,
        List<Option> ages) {

    /** @param since empty when it was never asked */
    public record ConsentModel(String purpose, String words, boolean given, String since) {}

    static OwnCase of(ComplaintRecord complaint, Language language) {
        List<String> steps = complaint.getNextStepsList();
        boolean open = steps.contains("ADD_EXHIBIT") || steps.contains("ADD_HASHES");
        return new OwnCase(
                next(complaint, language),
                steps.contains("CHANGE_CONSENT") ? consents(complaint, language) : List.of(),
                complaint.getHelpList().stream().map(DoorModel::of).toList(),
                complaint.getHoldsList(),
                complaint.getMediaFree(),
                steps.contains("ADD_LOCATION"),
                open,
                complaint.getFiling().getSexualMatter() || complaint.getMediaFree(),
                Option.of(language, "age_", "adult", "under_18", "not_sure"));
    }

    /** Nothing the reader cannot do is proposed. */
    private static List<String> next(ComplaintRecord complaint, Language language) {
        List<String> steps = complaint.getNextStepsList();
        return Stream.of(
                        Optional.of("next_answer").filter(key -> steps.contains("NEEDS_ANSWER")),
                        Optional.of("next_appeal").filter(key -> steps.contains("APPEAL")),
                        Optional.of("next_consent")
                                .filter(key -> complaint.getServing() == Serving.NOT_ASKED
                                        && steps.contains("CHANGE_CONSENT")),
                        Optional.of("next_wait").filter(key -> complaint.getMattersCount() > 0),
                        Optional.of("next_link").filter(key -> steps.contains("ADD_LOCATION")),
                        Optional.of("next_hash").filter(key -> steps.contains("ADD_HASHES")))
                .flatMap(Optional::stream)
                .map(key -> Words.in(language, key))
                .toList();
    }

    private static List<ConsentModel> consents(ComplaintRecord complaint, Language language) {
        return Stream.of(ConsentPurpose.values())
                .filter(purpose ->
                        purpose != ConsentPurpose.UNRECOGNIZED && purpose != ConsentPurpose.CONSENT_PURPOSE_UNSPECIFIED)
                .map(purpose -> consent(complaint, purpose, language))
                .toList();
    }

    private static ConsentModel consent(ComplaintRecord complaint, ConsentPurpose purpose, Language language) {
        Optional<Consent> stands = complaint.getConsentsList().stream()
                .filter(consent -> consent.getPurpose() == purpose)
                .findFirst();
        return new ConsentModel(
                purpose.name(),
                Words.in(language, "consent_" + Protos.word(purpose)),
                stands.map(Consent::getGiven).orElse(false),
                stands.map(consent -> Moments.show(Protos.instant(consent.getAt()), language))
                        .orElse(""));
    }
}
