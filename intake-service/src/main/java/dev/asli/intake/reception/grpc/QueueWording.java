package dev.asli.intake.reception.grpc;

import dev.asli.contracts.detection.v1.Conclusion;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ComplaintSummary;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.contracts.intake.v1.ListComplaintsResponse;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.ExaminationState;
import dev.asli.intake.reception.CaseShelf.Summaries;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of the queue; no personal data. */
final class QueueWording {

    private QueueWording() {}

    static ListComplaintsResponse write(Summaries summaries, String next) {
        return ListComplaintsResponse.newBuilder()
                .addAllComplaints(summaries.complaints().stream()
                        .map(complaint -> row(complaint, summaries))
                        .toList())
                .setNextCursor(next)
                .build();
    }

    private static ComplaintSummary row(Complaint complaint, Summaries summaries) {
        ComplaintSummary.Builder row = ComplaintSummary.newBuilder()
                .setReference(complaint.reference())
                .setStage(RecordWording.stage(complaint))
                .setCategory(Category.valueOf(complaint.submission().category().name()))
                .setReceivedAt(RecordWording.time(complaint.submission().receivedAt()))
                .setLocations(complaint.submission().locations().size())
                .setExhibits((int) summaries.exhibits().stream()
                        .filter(exhibit -> exhibit.reference().equals(complaint.reference()))
                        .count())
                .setIntakeFormat(IntakeFormat.valueOf(complaint.intakeFormat().name()))
                .addAllHarms(FilingDetailsWording.harms(complaint.submission()))
                .setConclusion(conclusion(summaries.examinations().stream()
                        .filter(run -> run.subject().reference().equals(complaint.reference()))
                        .toList()));
        row.setWaitsForAnswer(summaries.waitingForOffice().contains(complaint.reference()));
        complaint.nextDueAt().ifPresent(due -> row.setNextDueAt(RecordWording.time(due)));
        return row.build();
    }

    /** The one that most needs a person's look, of all exhibits. */
    private static Conclusion conclusion(List<Examination> runs) {
        Set<String> found = runs.stream()
                .filter(run -> run.state() instanceof ExaminationState.Done)
                .map(run -> ((ExaminationState.Done) run.state()).assessment().conclusion())
                .collect(Collectors.toSet());
        return List.of(Conclusion.LIKELY_SYNTHETIC, Conclusion.INCONCLUSIVE, Conclusion.LIKELY_AUTHENTIC).stream()
                .filter(each -> found.contains(each.name()))
                .findFirst()
                .orElse(Conclusion.CONCLUSION_UNSPECIFIED);
    }
}
