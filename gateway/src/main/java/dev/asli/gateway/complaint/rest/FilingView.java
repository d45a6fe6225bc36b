package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.FilingDetails;
import dev.asli.contracts.intake.v1.LawElement;
import dev.asli.contracts.intake.v1.LawElements;
import dev.asli.contracts.intake.v1.PlatformReport;
import dev.asli.contracts.intake.v1.PriorSteps;
import dev.asli.gateway.complaint.rest.PlaceView.TimeView;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said at filing beyond the statement; of a contact only which parts were given. */
@Schema(name = "FilingDetails")
record FilingView(
        @Nullable String subjectAge,
        boolean sexualMatter,
        @Nullable String consentKind,
        List<String> harms,
        List<String> ruleClauses,
        PriorStepsView priorSteps,
        boolean goodFaith,
        boolean accurateAndComplete,
        boolean warningSeen,
        @Nullable Instant signedAt,
        @Nullable String relation,
        @Nullable String authorityStatement,
        boolean nameGiven,
        boolean emailGiven,
        boolean phoneGiven,
        @Nullable String language,
        boolean translationWanted,
        @Nullable String formVersion) {

    static FilingView of(FilingDetails said) {
        return new FilingView(
                Wire.word(said.getSubjectAge()),
                said.getSexualMatter(),
                Wire.word(said.getConsentKind()),
                words(said.getHarmsList()),
                List.copyOf(said.getRuleClausesList()),
                PriorStepsView.of(said.getPriorSteps()),
                said.getGoodFaith(),
                said.getAccurateAndComplete(),
                said.getWarningSeen(),
                Wire.time(said.hasSignedAt(), said.getSignedAt()),
                Wire.word(said.getRelation()),
                Wire.text(said.getAuthorityStatement()),
                said.getNameGiven(),
                said.getEmailGiven(),
                said.getPhoneGiven(),
                Wire.text(said.getLanguage()),
                said.getTranslationWanted(),
                Wire.text(said.getFormVersion()));
    }

    /** Every one of them is set. */
    static List<String> words(List<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What the person did before. */
    @Schema(name = "PriorSteps")
    record PriorStepsView(
            List<ReportView> platformReports,
            @Nullable String ncrpAcknowledgement,
            @Nullable String policeNumber,
            @Nullable String courtOrderNumber) {

        static PriorStepsView of(PriorSteps steps) {
            return new PriorStepsView(
                    steps.getPlatformReportsList().stream().map(ReportView::of).toList(),
                    Wire.text(steps.getNcrpAcknowledgement()),
                    Wire.text(steps.getPoliceNumber()),
                    Wire.text(steps.getCourtOrderNumber()));
        }
    }

    /** One report to an intermediary. */
    @Schema(name = "PlatformReport")
    record ReportView(
            String intermediary,
            @Nullable TimeView reportedAt,
            @Nullable String ticket,
            @Nullable String reply,
            @Nullable TimeView repliedAt) {

        static ReportView of(PlatformReport report) {
            return new ReportView(
                    report.getIntermediary(),
                    report.hasReportedAt() ? TimeView.of(report.getReportedAt()) : null,
                    Wire.text(report.getTicket()),
                    Wire.text(report.getReply()),
                    report.hasRepliedAt() ? TimeView.of(report.getRepliedAt()) : null);
        }
    }

    /** Which elements of one law's notice the complaint has. */
    @Schema(name = "LawElements")
    record LawView(
            @Schema(examples = "EU.DSA.16") String law,

            String title,

            @Schema(description = "Nothing required is missing.")
            boolean complete,

            List<ElementView> elements) {

        static List<LawView> all(List<LawElements> laws) {
            return laws.stream()
                    .map(law -> new LawView(
                            law.getLaw(),
                            law.getTitle(),
                            law.getComplete(),
                            law.getElementsList().stream().map(ElementView::of).toList()))
                    .toList();
        }
    }

    @Schema(name = "LawElement")
    record ElementView(
            String element,
            String citation,

            @Schema(enumeration = {"REQUIRED", "RECOMMENDED"}) @Nullable
            String need,

            boolean present,

            @Schema(description = "JSON Pointer to the field that supplies it.")
            String path) {

        static ElementView of(LawElement element) {
            return new ElementView(
                    element.getElement(),
                    element.getCitation(),
                    Wire.state(element.getNeed(), "ELEMENT_"),
                    element.getPresent(),
                    element.getPath());
        }
    }
}
