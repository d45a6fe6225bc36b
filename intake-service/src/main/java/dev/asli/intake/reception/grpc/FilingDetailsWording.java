package dev.asli.intake.reception.grpc;

import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.ConsentKind;
import dev.asli.contracts.intake.v1.ElementNeed;
import dev.asli.contracts.intake.v1.FilingDetails;
import dev.asli.contracts.intake.v1.Harm;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.contracts.intake.v1.LawElement;
import dev.asli.contracts.intake.v1.LawElements;
import dev.asli.contracts.intake.v1.PlatformReport;
import dev.asli.contracts.intake.v1.PriorSteps;
import dev.asli.contracts.intake.v1.Relation;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Declarations;
import dev.asli.intake.complaint.Particulars;
import dev.asli.intake.complaint.Submission;
import dev.asli.intake.element.LawElements.Item;
import dev.asli.intake.element.LawElements.View;
import dev.asli.intake.filing.grpc.FilingWording;
import dev.asli.intake.reception.CaseReading.CaseRecord;
import java.util.List;

/** What was said at filing beyond the bare complaint, consents, elements and help. No contact. */
final class FilingDetailsWording {

    private FilingDetailsWording() {}

    static void write(CaseRecord record, ComplaintRecord.Builder written) {
        Complaint complaint = record.complaint();
        Submission said = complaint.submission();
        written.setFiling(details(said))
                .addAllConsents(
                        FilingWording.consents(record.holdings().agreed().consents()))
                .addAllElements(record.elements().stream()
                        .map(FilingDetailsWording::elements)
                        .toList())
                .addAllHelp(FilingWording.doors(record.help()))
                .setIntakeFormat(IntakeFormat.valueOf(complaint.intakeFormat().name()))
                .setMediaFree(said.mediaFree())
                .addAllHolds(record.holdings().agreed().holds());
        said.particulars()
                .intake()
                .claimedReceivedAt()
                .moment()
                .ifPresent(claimed -> written.setClaimedReceivedAt(RecordWording.time(claimed)));
    }

    private static FilingDetails details(Submission said) {
        Particulars more = said.particulars();
        FilingDetails.Builder details = FilingDetails.newBuilder()
                .setSubjectAge(SubjectAge.valueOf(said.subjectAge().name()))
                .setSexualMatter(said.sexual())
                .addAllHarms(harms(said))
                .addAllRuleClauses(more.ruleClauses())
                .setPriorSteps(priorSteps(more.priorSteps()))
                .setNameGiven(more.given().name())
                .setEmailGiven(more.given().email())
                .setPhoneGiven(more.given().phone())
                .setLanguage(said.language())
                .setTranslationWanted(more.intake().translationWanted())
                .setFormVersion(more.intake().formVersion());
        if (more.consentKind() != dev.asli.intake.complaint.ConsentKind.UNSAID) {
            details.setConsentKind(ConsentKind.valueOf(more.consentKind().name()));
        }
        if (more.given().signature()) {
            details.setSignedAt(RecordWording.time(said.receivedAt()));
        }
        declared(said.declarations(), details);
        return details.build();
    }

    static List<Harm> harms(Submission said) {
        return said.particulars().harms().stream()
                .map(harm -> Harm.valueOf(harm.name()))
                .toList();
    }

    private static void declared(Declarations said, FilingDetails.Builder details) {
        details.setGoodFaith(said.goodFaith())
                .setAccurateAndComplete(said.accurateAndComplete())
                .setWarningSeen(said.warningSeen())
                .setAuthorityStatement(said.authorityStatement());
        if (said.relation() != dev.asli.intake.complaint.Relation.UNSAID) {
            details.setRelation(Relation.valueOf(said.relation().name()));
        }
    }

    private static PriorSteps priorSteps(dev.asli.intake.complaint.PriorSteps steps) {
        return PriorSteps.newBuilder()
                .addAllPlatformReports(steps.platformReports().stream()
                        .map(FilingDetailsWording::report)
                        .toList())
                .setNcrpAcknowledgement(steps.ncrpAcknowledgement())
                .setPoliceNumber(steps.policeNumber())
                .setCourtOrderNumber(steps.courtOrderNumber())
                .build();
    }

    private static PlatformReport report(dev.asli.intake.complaint.PriorSteps.PlatformReport report) {
        PlatformReport.Builder written = PlatformReport.newBuilder()
                .setIntermediary(report.intermediary())
                .setTicket(report.ticket())
                .setReply(report.reply());
        if (report.reportedAt().said()) {
            written.setReportedAt(LocationWording.time(report.reportedAt()));
        }
        if (report.repliedAt().said()) {
            written.setRepliedAt(LocationWording.time(report.repliedAt()));
        }
        return written.build();
    }

    private static LawElements elements(View view) {
        return LawElements.newBuilder()
                .setLaw(view.law())
                .setTitle(view.title())
                .setComplete(view.complete())
                .addAllElements(view.elements().stream()
                        .map(FilingDetailsWording::element)
                        .toList())
                .build();
    }

    private static LawElement element(Item item) {
        return LawElement.newBuilder()
                .setElement(item.element())
                .setCitation(item.citation())
                .setNeed(
                        switch (item.need()) {
                            case REQUIRED -> ElementNeed.ELEMENT_REQUIRED;
                            case RECOMMENDED -> ElementNeed.ELEMENT_RECOMMENDED;
                        })
                .setPresent(item.present())
                .setPath(item.path())
                .build();
    }
}
