package dev.asli.intake.exhibit.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import dev.asli.contracts.detection.v1.Assessment;
import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.contracts.intake.v1.Failed;
import dev.asli.contracts.intake.v1.NotApplicable;
import dev.asli.contracts.intake.v1.Running;
import dev.asli.contracts.intake.v1.Waiting;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.ExaminationState;
import dev.asli.intake.exhibit.Exhibit.Content;
import dev.asli.ledger.LedgerEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Exhibits and what became of their examination. */
public final class ExhibitWording {

    private ExhibitWording() {}

    /** With what the ledger says of its scan. */
    public static Exhibit write(
            dev.asli.intake.exhibit.Exhibit exhibit, List<Examination> examinations, Collection<LedgerEntry> custody) {
        Exhibit.Builder written = write(exhibit, examinations).toBuilder();
        String id = exhibit.id().toString();
        custody.stream()
                .filter(entry -> id.equals(entry.payload().get("exhibit")))
                .forEach(entry -> {
                    switch (entry.kind()) {
                        case "EXHIBIT_ACQUIRED" -> {
                            boolean expected = "EXPECTED".equals(entry.payload().get("scan"));
                            written.setScan(expected ? "PENDING" : "NOT_SCANNED")
                                    .setScanDetail(expected ? "" : "SCANNER_OFF");
                        }
                        case "EXHIBIT_SCANNED" ->
                            written.setScan(String.valueOf(entry.payload().get("result")))
                                    .setScanDetail(
                                            String.valueOf(entry.payload().get("detail")));
                        default -> {
                            // Says nothing of a scan.
                        }
                    }
                });
        return written.build();
    }

    public static Exhibit write(dev.asli.intake.exhibit.Exhibit exhibit, List<Examination> examinations) {
        Exhibit.Builder written = Exhibit.newBuilder()
                .setExhibitNumber(exhibit.number())
                .setId(exhibit.id().toString())
                .setSha256(exhibit.content().sha256())
                .setAcquiredAt(time(exhibit.acquiredAt()));
        switch (exhibit.content()) {
            case Content.Bytes bytes ->
                written.setSha512(bytes.sha512()).setSizeBytes(bytes.size()).setMediaType(bytes.mediaType());
            case Content.Hashes hashes -> written.setPdq(hashes.pdq()).setHashOnly(true);
        }
        examinations.stream()
                .filter(run -> run.subject().exhibitId().equals(exhibit.id()))
                .findFirst()
                .ifPresent(run -> examined(written, run));
        return written.build();
    }

    private static void examined(Exhibit.Builder written, Examination run) {
        written.setExamination(examination(run));
        if (run.state() instanceof ExaminationState.Done done) {
            written.setPdq(done.assessment().pdq());
        }
    }

    private static dev.asli.contracts.intake.v1.Examination examination(Examination run) {
        dev.asli.contracts.intake.v1.Examination.Builder written = dev.asli.contracts.intake.v1.Examination.newBuilder()
                .setId(run.id().toString());
        switch (run.state()) {
            case ExaminationState.Waiting waiting ->
                written.setWaiting(
                        Waiting.newBuilder().setAttempts(waiting.attempts()).setReason(waiting.reason()));
            case ExaminationState.Running running ->
                written.setRunning(Running.newBuilder()
                        .setStage(running.step().name())
                        .setDone(running.step().done())
                        .setTotal(running.step().total())
                        .setSince(time(running.since())));
            case ExaminationState.Done done ->
                written.setDone(assessment(done.assessment().json()));
            case ExaminationState.Failed failed ->
                written.setFailed(Failed.newBuilder()
                        .setReason(failed.reason())
                        .setWords(failed.words())
                        .setAttempts(failed.attempts()));
            case ExaminationState.NotApplicable none ->
                written.setNotApplicable(NotApplicable.newBuilder().setReason(none.reason()));
        }
        return written.build();
    }

    private static Assessment assessment(String json) {
        Assessment.Builder assessment = Assessment.newBuilder();
        try {
            JsonFormat.parser().ignoringUnknownFields().merge(json, assessment);
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("A stored assessment cannot be read.", impossible);
        }
        return assessment.build();
    }

    private static Timestamp time(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }
}
