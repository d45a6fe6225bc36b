package dev.asli.gateway.complaint.page;

import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which field of the form a requirement of intake is about, in the reader's words. */
final class Lacking {

    private static final Pattern LOCATION = Pattern.compile("/locations/(\\d+)(/.*)?");
    private static final List<String> OF_ALL_LINKS =
            List.of("firstSeen", "contentLanguage", "synthetic", "syntheticWhy", "labelPresent", "declarationSeen");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("accurateAndComplete", "accurate"),
            Map.entry("consentToForward", "consents"),
            Map.entry("purpose", "consents"),
            Map.entry("platformReports", "priorIntermediary"),
            Map.entry("reportedAt", "priorDate"),
            Map.entry("repliedAt", "priorReplied"),
            Map.entry("ticket", "priorTicket"),
            Map.entry("reply", "priorReply"),
            Map.entry("ncrpAcknowledgement", "ncrp"),
            Map.entry("policeNumber", "police"),
            Map.entry("courtOrderNumber", "court"),
            Map.entry("disabilityNeeds", "needs"),
            Map.entry("claimedReceivedAt", "claimedReceived"));

    private final Language language;
    private final List<LinkRow> sent;

    Lacking(Language language, List<LinkRow> sent) {
        this.language = language;
        this.sent = sent;
    }

    FieldError error(UnmetRequirement requirement) {
        Matcher location = LOCATION.matcher(requirement.getPath());
        String last = lastName(requirement.getPath());
        if (location.matches() && !OF_ALL_LINKS.contains(last)) {
            int index = Integer.parseInt(location.group(1));
            String field = index < sent.size() ? sent.get(index).field() : "locations";
            return new FieldError(field, requirement.getCode(), words(requirement, "url"));
        }
        String field = Objects.requireNonNullElse(FIELDS.get(last), last);
        return new FieldError(field, requirement.getCode(), words(requirement, field));
    }

    /** Of the pages, the one that asks for the field; the last where none does. */
    static Step stepOf(FieldError error) {
        if (error.field().startsWith("locations")) {
            return Step.LINKS;
        }
        for (Step step : Step.values()) {
            if (step.fields().contains(error.field())) {
                return step;
            }
        }
        return Step.REVIEW;
    }

    /** Numbers of lists and the names around them left out; "at" and "zone" belong to the moment they are parts of. */
    private static String lastName(String path) {
        List<String> names = List.of(path.split("/")).stream()
                .filter(name -> !name.isEmpty() && !name.matches("\\d+|at|zone"))
                .toList();
        return names.isEmpty() ? "" : names.getLast();
    }

    private String words(UnmetRequirement requirement, String field) {
        if (language == Language.ENGLISH) {
            return requirement.getMessage();
        }
        String known = Words.orCode(language, "err_" + field, "");
        return known.isEmpty() ? Words.in(language, "err_other") : known;
    }
}
