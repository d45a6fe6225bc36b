package dev.asli.gateway.complaint.page;

import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Option;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be chosen for a field of the form. */
final class Choices {

    private static final String[] YES_NO_UNSURE = {"yes", "no", "unsure"};
    /** English and the languages of the Eighth Schedule to the Constitution, BCP 47. */
    private static final List<String> LANGUAGES = List.of(
            "hi", "en", "as", "bn", "brx", "doi", "gu", "kn", "ks", "kok", "mai", "ml", "mni", "mr", "ne", "or", "pa",
            "sa", "sat", "sd", "ta", "te", "ur");

    private static final String[] STATES = {
        "AN", "AP", "AR", "AS", "BR", "CH", "CG", "DH", "DL", "GA", "GJ", "HR", "HP", "JK", "JH", "KA", "KL", "LA",
        "LD", "MP", "MH", "MN", "ML", "MZ", "NL", "OD", "PY", "PB", "RJ", "SK", "TN", "TS", "TR", "UP", "UK", "WB"
    };

    private Choices() {}

    static List<Option> of(Language language, String field) {
        return switch (field) {
            case "contentLanguage" -> languages(language);
            case "state" ->
                Stream.of(STATES)
                        .map(code -> new Option("IN-" + code, Words.in(language, "state_" + code), ""))
                        .toList();
            case "consents" ->
                Option.of(
                        language,
                        "consent_",
                        Filing.purposes().stream().map(Protos::word).toArray(String[]::new));
            default -> Option.of(language, prefix(field), words(field));
        };
    }

    /** What a chosen word says; what was typed freely, as it was typed. */
    static String words(Language language, String field, String value) {
        return switch (field) {
            case "contentLanguage" -> Locale.forLanguageTag(value).getDisplayLanguage(language.locale());
            case "state" -> Words.orCode(language, "state_", value.replace("IN-", ""));
            default -> {
                String known = Words.orCode(language, prefix(field), value);
                yield known.equals(value) && value.equals("true") ? Words.in(language, "yes") : known;
            }
        };
    }

    private static List<Option> languages(Language language) {
        return LANGUAGES.stream()
                .map(tag -> new Option(tag, Locale.forLanguageTag(tag).getDisplayLanguage(language.locale()), ""))
                .toList();
    }

    private static String prefix(String field) {
        return switch (field) {
            case "subjectAge" -> "age_";
            case "shownSexually" -> "sexually_";
            case "capacity", "officeCapacity" -> "cap_";
            case "category" -> "cat_";
            case "relation" -> "rel_";
            case "contentKind" -> "content_";
            case "consentKind" -> "ck_";
            case "harms" -> "harm_";
            case "synthetic" -> "synthetic_";
            case "labelPresent", "declarationSeen" -> "seen_";
            case "safeChannel" -> "safe_";
            case "consents" -> "consent_";
            case "ageBand" -> "band_";
            case "intakeFormat" -> "format_";
            default -> "free_";
        };
    }

    private static String[] words(String field) {
        return switch (field) {
            case "subjectAge" -> new String[] {"adult", "under_18", "not_sure"};
            case "shownSexually" -> YES_NO_UNSURE;
            case "capacity" ->
                new String[] {"depicted_individual", "authorised_on_behalf", "parent_or_guardian", "third_party"};
            case "officeCapacity" ->
                new String[] {
                    "depicted_individual",
                    "authorised_on_behalf",
                    "parent_or_guardian",
                    "third_party",
                    "government_agency",
                    "court"
                };
            case "category" ->
                new String[] {
                    "impersonation_of_complainant",
                    "intimate_or_nude",
                    "deceptive_sgi_person",
                    "deceptive_sgi_event",
                    "fraud_endorsement",
                    "false_document",
                    "misinformation",
                    "other_matter"
                };
            case "relation" ->
                new String[] {
                    "parent",
                    "legal_guardian",
                    "spouse",
                    "family",
                    "lawyer",
                    "employer_or_agent",
                    "organisation",
                    "other_relation"
                };
            case "contentKind" ->
                new String[] {"image", "video", "audio", "live_stream", "text", "document", "profile", "other_content"};
            case "consentKind" -> new String[] {"never_given", "given_then_withdrawn", "given_for_another_use"};
            case "harms" ->
                new String[] {"threat", "extortion", "fraud_loss", "physical_danger", "self_harm_risk", "election"};
            case "synthetic" -> new String[] {"synthetic_yes", "synthetic_no", "synthetic_unsure"};
            case "labelPresent", "declarationSeen" -> new String[] {"seen_yes", "seen_no", "seen_unsure"};
            case "safeChannel" -> new String[] {"portal_only", "by_email", "by_phone", "by_sms"};
            case "ageBand" ->
                new String[] {"age_under_18", "age_18_24", "age_25_34", "age_35_44", "age_45_59", "age_60_and_over"};
            case "intakeFormat" -> new String[] {"phone", "letter", "walk_in", "email"};
            default -> new String[0];
        };
    }
}
