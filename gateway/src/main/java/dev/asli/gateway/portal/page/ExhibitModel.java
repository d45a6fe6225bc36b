package dev.asli.gateway.portal.page;

import dev.asli.contracts.detection.v1.Assessment;
import dev.asli.contracts.detection.v1.Conclusion;
import dev.asli.contracts.detection.v1.Finding;
import dev.asli.contracts.intake.v1.Examination;
import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.contracts.intake.v1.Running;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An exhibit as a page shows it.
 *
 * @param headline what the examination came to, or where it stands
 * @param progressTotal 0 when nothing runs
 */
public record ExhibitModel(
        int number,
        String type,
        String sha256,
        String pdq,
        String headline,
        String words,
        String scan,
        boolean canBeSeen,
        String tone,
        boolean progress,
        int progressDone,
        int progressTotal,
        List<FindingModel> findings) {

    public record FindingModel(
            String detector, String bearing, boolean indicative, String words, String version, List<Fact> facts) {}

    public record Fact(String name, String value) {}

    public static ExhibitModel of(Exhibit exhibit, Language language) {
        Examination examination = exhibit.getExamination();
        Optional<Assessment> assessment = examination.hasDone() ? Optional.of(examination.getDone()) : Optional.empty();
        Running running = examination.getRunning();
        return new ExhibitModel(
                exhibit.getExhibitNumber(),
                exhibit.getMediaType(),
                exhibit.getSha256(),
                exhibit.getPdq(),
                headline(examination, language),
                words(examination, language),
                scan(exhibit, language),
                exhibit.getMediaType().startsWith("image/")
                        && !exhibit.getScan().equals("INFECTED"),
                tone(examination),
                examination.hasRunning(),
                running.getDone(),
                Math.max(1, running.getTotal()),
                assessment.stream()
                        .flatMap(done -> done.getFindingsList().stream())
                        .map(finding -> finding(finding, language))
                        .toList());
    }

    private static String headline(Examination examination, Language language) {
        return switch (examination.getStateCase()) {
            case DONE -> Words.in(language, "exam_" + conclusion(examination));
            case RUNNING -> Words.in(language, "exam_running");
            case FAILED -> Words.in(language, "exam_failed");
            case NOT_APPLICABLE -> notApplicable(examination.getNotApplicable().getReason(), language);
            case WAITING, STATE_NOT_SET -> Words.in(language, "exam_waiting");
        };
    }

    private static String notApplicable(String reason, Language language) {
        return Words.in(
                language,
                switch (reason) {
                    case "KIND_NOT_EXAMINED_YET" -> "exam_kind_not_yet";
                    case "INFECTED", "COMPLAINT_WITHDRAWN" -> "exam_not_run";
                    default -> "exam_hash_only";
                });
    }

    private static String scan(Exhibit exhibit, Language language) {
        return exhibit.getScan().isEmpty()
                ? ""
                : Words.in(language, "scan_" + exhibit.getScan().toLowerCase(Locale.ROOT));
    }

    private static String words(Examination examination, Language language) {
        return switch (examination.getStateCase()) {
            case DONE ->
                Words.in(language, "exam_words_" + conclusion(examination))
                        + (language == Language.ENGLISH
                                ? " " + examination.getDone().getWords()
                                : "");
            case FAILED ->
                language == Language.ENGLISH ? examination.getFailed().getWords() : "";
            case RUNNING, WAITING, NOT_APPLICABLE, STATE_NOT_SET -> "";
        };
    }

    private static String conclusion(Examination examination) {
        Conclusion conclusion = examination.getDone().getConclusion();
        return switch (conclusion) {
            case LIKELY_SYNTHETIC, LIKELY_AUTHENTIC -> Protos.word(conclusion);
            case INCONCLUSIVE, CONCLUSION_UNSPECIFIED, UNRECOGNIZED -> "inconclusive";
        };
    }

    private static String tone(Examination examination) {
        return examination.hasDone() && examination.getDone().getConclusion() == Conclusion.LIKELY_SYNTHETIC
                ? "bad"
                : "wait";
    }

    private static FindingModel finding(Finding finding, Language language) {
        return new FindingModel(
                finding.getDetector(),
                Words.orCode(language, "bearing_", finding.getBearing().name()),
                finding.getIndicative(),
                finding.getWords(),
                finding.getDetectorVersion(),
                finding.getFactsMap().entrySet().stream()
                        .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                        .toList());
    }
}
