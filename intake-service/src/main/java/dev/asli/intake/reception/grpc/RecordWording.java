package dev.asli.intake.reception.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.intake.v1.Capacity;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.CustodyEvent;
import dev.asli.contracts.intake.v1.Decision;
import dev.asli.contracts.intake.v1.Outcome;
import dev.asli.contracts.intake.v1.Serving;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.complaint.Submission;
import dev.asli.intake.exhibit.grpc.ExhibitWording;
import dev.asli.intake.filing.grpc.FilingWording;
import dev.asli.intake.reception.CaseReading.CaseRecord;
import dev.asli.intake.reception.CustodyWords;
import dev.asli.intake.reception.NextSteps;
import dev.asli.intake.serving.MattersAnswer;
import dev.asli.ledger.LedgerEntry;
import java.time.Instant;

/** A complaint as its reader may see it: a complainant is not told which officer acted. */
final class RecordWording {

    private RecordWording() {}

    static ComplaintRecord write(CaseRecord record) {
        Complaint complaint = record.complaint();
        Submission said = complaint.submission();
        ComplaintRecord.Builder written = ComplaintRecord.newBuilder()
                .setReference(complaint.reference())
                .setStage(stage(complaint))
                .setStageSince(time(complaint.stage().since()))
                .setCategory(Category.valueOf(said.category().name()))
                .setCapacity(Capacity.valueOf(said.capacity().name()))
                .setStatement(said.statement())
                .setReceivedAt(time(said.receivedAt()))
                .addAllLocations(said.locations().stream()
                        .map(place -> LocationWording.write(place, said.receivedAt()))
                        .toList())
                .addAllExhibits(record.holdings().exhibits().stream()
                        .map(exhibit -> ExhibitWording.write(
                                exhibit,
                                record.holdings().examinations(),
                                record.holdings().custody()))
                        .toList())
                .addAllMatters(FilingWording.matters(record.matters()))
                .setMattersKnown(record.matters() instanceof MattersAnswer.Known)
                .setServing(Serving.valueOf(complaint.serving().name()))
                .addAllNextSteps(NextSteps.of(complaint, record.standing()))
                .addAllCustody(record.holdings().custody().stream()
                        .map(entry -> custody(entry, record.standing()))
                        .toList())
                .setTest(said.test());
        FilingDetailsWording.write(record, written);
        if (record.holdings().mail().waitsForYou()) {
            written.addNextSteps("NEEDS_ANSWER");
        }
        written.setUnreadMessages((int) record.holdings().mail().unread());
        complaint.decision().ifPresent(decision -> written.setDecision(decision(decision, record.standing())));
        return written.build();
    }

    static Stage stage(Complaint complaint) {
        return switch (complaint.stage()) {
            case dev.asli.intake.complaint.Stage.Received _ -> Stage.RECEIVED;
            case dev.asli.intake.complaint.Stage.UnderExamination _ -> Stage.UNDER_EXAMINATION;
            case dev.asli.intake.complaint.Stage.Assessed _ -> Stage.ASSESSED;
            case dev.asli.intake.complaint.Stage.Decided _ -> Stage.DECIDED;
            case dev.asli.intake.complaint.Stage.Closed _ -> Stage.CLOSED;
            case dev.asli.intake.complaint.Stage.Withdrawn _ -> Stage.WITHDRAWN;
        };
    }

    static Timestamp time(Instant instant) {
        return Timestamps.fromMillis(instant.toEpochMilli());
    }

    private static CustodyEvent custody(LedgerEntry entry, Standing standing) {
        return CustodyEvent.newBuilder()
                .setLedgerIndex(entry.index())
                .setAt(time(entry.at()))
                .setKind(entry.kind())
                .setActor(actor(entry.actor(), standing))
                .setWords(CustodyWords.of(entry))
                .build();
    }

    private static Decision decision(dev.asli.intake.complaint.Decision decision, Standing standing) {
        return Decision.newBuilder()
                .setOutcome(Outcome.valueOf(decision.outcome().name()))
                .setGrounds(decision.grounds())
                .setAt(time(decision.at()))
                .setDecidedBy(actor(decision.decidedBy(), standing))
                .build();
    }

    private static String actor(String pseudonym, Standing standing) {
        return switch (standing) {
            case COMPLAINANT -> pseudonym.split(":", 2)[0];
            case OFFICER, AUDITOR -> pseudonym;
        };
    }
}
