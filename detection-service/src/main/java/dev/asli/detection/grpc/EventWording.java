package dev.asli.detection.grpc;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.detection.v1.Accepted;
import dev.asli.contracts.detection.v1.Assessment;
import dev.asli.contracts.detection.v1.Conclusion;
import dev.asli.contracts.detection.v1.ExamineEvent;
import dev.asli.contracts.detection.v1.HashKind;
import dev.asli.contracts.detection.v1.Media;
import dev.asli.contracts.detection.v1.MediaHash;
import dev.asli.contracts.detection.v1.Progress;
import dev.asli.contracts.detection.v1.Unexaminable;
import dev.asli.detection.examination.Event;
import dev.asli.detection.hash.Fingerprint;
import java.time.Instant;

/** An examination's events, in the contract's words. */
final class EventWording {

    private EventWording() {}

    static ExamineEvent toEvent(Event event) {
        return switch (event) {
            case Event.Accepted accepted ->
                ExamineEvent.newBuilder()
                        .setAccepted(Accepted.newBuilder().setQueuedBefore(accepted.queuedBefore()))
                        .build();
            case Event.Progress progress ->
                ExamineEvent.newBuilder()
                        .setProgress(Progress.newBuilder()
                                .setStage(progress.stage())
                                .setDone(progress.done())
                                .setTotal(progress.total()))
                        .build();
            case Event.Assessed assessed ->
                ExamineEvent.newBuilder().setAssessment(toAssessment(assessed)).build();
            case Event.Unexaminable unexaminable ->
                ExamineEvent.newBuilder()
                        .setUnexaminable(Unexaminable.newBuilder()
                                .setReason(unexaminable.reason().name())
                                .setWords(unexaminable.reason().words()))
                        .build();
        };
    }

    private static Assessment toAssessment(Event.Assessed assessed) {
        dev.asli.detection.assessment.Assessment assessment = assessed.assessment();
        return Assessment.newBuilder()
                .setConclusion(toConclusion(assessment.conclusion()))
                .addAllFindings(assessed.findings().stream()
                        .map(FindingWording::toFinding)
                        .toList())
                .setMedia(Media.newBuilder()
                        .setMediaType(assessed.mediaType())
                        .setWidth(assessed.width())
                        .setHeight(assessed.height()))
                .addAllHashes(
                        assessed.hashes().stream().map(EventWording::toHash).toList())
                .addAllReasons(assessment.reasons())
                .setWords(assessment.words())
                .setRuleVersion(dev.asli.detection.assessment.Assessment.RULE_VERSION)
                .setExaminedAt(toTimestamp(assessed.examinedAt()))
                .build();
    }

    private static Conclusion toConclusion(dev.asli.detection.assessment.Conclusion conclusion) {
        return switch (conclusion) {
            case LIKELY_SYNTHETIC -> Conclusion.LIKELY_SYNTHETIC;
            case INCONCLUSIVE -> Conclusion.INCONCLUSIVE;
            case LIKELY_AUTHENTIC -> Conclusion.LIKELY_AUTHENTIC;
        };
    }

    private static Timestamp toTimestamp(Instant instant) {
        long seconds = instant.getEpochSecond();
        int nanos = instant.getNano();
        return Timestamp.newBuilder().setSeconds(seconds).setNanos(nanos).build();
    }

    private static MediaHash toHash(Fingerprint fingerprint) {
        HashKind kind = switch (fingerprint.kind()) {
            case PDQ -> HashKind.PDQ;
            case SHA256 -> HashKind.SHA256;
        };
        return MediaHash.newBuilder()
                .setKind(kind)
                .setValue(fingerprint.hex())
                .setQuality(fingerprint.quality())
                .build();
    }
}
