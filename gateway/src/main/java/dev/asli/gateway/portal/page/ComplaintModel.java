package dev.asli.gateway.portal.page;

import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.CustodyEvent;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import java.util.List;

/** A complaint as its reader's page shows it. */
public record ComplaintModel(
        String reference,
        String stage,
        String stageWords,
        String tone,
        String category,
        String capacity,
        String statement,
        String received,
        boolean mattersKnown,
        List<MatterModel> matters,
        List<ExhibitModel> exhibits,
        String decision,
        List<String> nextSteps,
        List<CustodyModel> custody,
        int unread) {

    public record CustodyModel(String when, String words, String actor, long index) {}

    public static ComplaintModel of(ComplaintRecord complaint, Language language) {
        String stage = Protos.word(complaint.getStage());
        return new ComplaintModel(
                complaint.getReference(),
                Words.orCode(language, "stage_", stage),
                stageWords(complaint, language),
                tone(complaint.getStage()),
                Words.orCode(language, "kind_", complaint.getCategory().name()),
                Words.orCode(language, "role_", complaint.getCapacity().name()),
                complaint.getStatement(),
                Moments.show(Protos.instant(complaint.getReceivedAt()), language),
                complaint.getMattersKnown(),
                complaint.getMattersList().stream()
                        .map(matter -> MatterModel.of(matter, language))
                        .toList(),
                complaint.getExhibitsList().stream()
                        .map(exhibit -> ExhibitModel.of(exhibit, language))
                        .toList(),
                decision(complaint, language),
                complaint.getNextStepsList(),
                complaint.getCustodyList().stream()
                        .map(event -> custody(event, language))
                        .toList(),
                complaint.getUnreadMessages());
    }

    public boolean needsAnswer() {
        return nextSteps.contains("NEEDS_ANSWER");
    }

    public boolean canAddExhibit() {
        return nextSteps.contains("ADD_EXHIBIT");
    }

    public boolean canWithdraw() {
        return nextSteps.contains("WITHDRAW");
    }

    public boolean canDecide() {
        return nextSteps.contains("DECIDE");
    }

    private static String decision(ComplaintRecord complaint, Language language) {
        if (!complaint.hasDecision()) {
            return "";
        }
        var decision = complaint.getDecision();
        return "%s · %s · %s"
                .formatted(
                        Words.orCode(language, "outcome_", decision.getOutcome().name()),
                        Moments.show(Protos.instant(decision.getAt()), language),
                        decision.getGrounds());
    }

    private static CustodyModel custody(CustodyEvent event, Language language) {
        return new CustodyModel(
                Moments.show(Protos.instant(event.getAt()), language),
                words(event, language),
                event.getActor(),
                event.getLedgerIndex());
    }

    private static String words(CustodyEvent event, Language language) {
        String known = Words.orCode(language, "custody_", event.getKind());
        return language == Language.ENGLISH || known.equals(event.getKind()) ? event.getWords() : known;
    }

    /** Once every exhibit has failed, nothing is being examined any more, and the page must not say so. */
    private static String stageWords(ComplaintRecord complaint, Language language) {
        boolean allFailed = complaint.getStage() == Stage.UNDER_EXAMINATION
                && complaint.getExhibitsCount() > 0
                && complaint.getExhibitsList().stream()
                        .allMatch(exhibit -> exhibit.getExamination().hasFailed());
        String stage = allFailed ? "unexaminable" : Protos.word(complaint.getStage());
        return Words.orCode(language, "stage_", stage + "_words");
    }

    private static String tone(Stage stage) {
        return switch (stage) {
            case DECIDED, CLOSED -> "good";
            case RECEIVED, UNDER_EXAMINATION, ASSESSED -> "wait";
            case WITHDRAWN, STAGE_UNSPECIFIED, UNRECOGNIZED -> "plain";
        };
    }
}
