package dev.asli.intake.examination.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.detection.v1.Detection;
import dev.asli.contracts.detection.v1.ExamineEvent;
import dev.asli.contracts.detection.v1.ExamineRequest;
import dev.asli.contracts.detection.v1.HashKind;
import dev.asli.contracts.detection.v1.MediaHash;
import dev.asli.contracts.detection.v1.Start;
import dev.asli.intake.examination.Assessment;
import dev.asli.intake.examination.Assessment.DetectorVersion;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.ExaminationState.Step;
import dev.asli.intake.examination.Examiner;
import dev.asli.intake.outbound.grpc.ServiceCalls;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;

/** Translates; decides nothing. */
@ApplicationScoped
class GrpcExaminer implements Examiner {

    private final Detection detection;
    private final ServiceCalls calls;

    GrpcExaminer(@GrpcClient("detection") Detection detection, ServiceCalls calls) {
        this.detection = detection;
        this.calls = calls;
    }

    @Override
    public Multi<Event> examine(Examination examination, Multi<byte[]> bytes) {
        Multi<ExamineRequest> requests = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(start(examination)),
                        bytes.map(chunk -> ExamineRequest.newBuilder()
                                .setChunk(ByteString.copyFrom(chunk))
                                .build()));
        return calls.stream("detection", detection, stub -> stub.examine(requests))
                .map(GrpcExaminer::read);
    }

    private static ExamineRequest start(Examination examination) {
        return ExamineRequest.newBuilder()
                .setStart(Start.newBuilder()
                        .setExaminationId(examination.id().toString())
                        .setSha256(examination.subject().sha256())
                        .setSizeBytes(examination.subject().sizeBytes())
                        .setDueAt(Timestamps.fromSeconds(examination.dueAt().getEpochSecond())))
                .build();
    }

    private static Event read(ExamineEvent event) {
        return switch (event.getEventCase()) {
            case ACCEPTED, EVENT_NOT_SET -> new Event.Accepted();
            case PROGRESS ->
                new Event.Progress(new Step(
                        event.getProgress().getStage(),
                        event.getProgress().getDone(),
                        event.getProgress().getTotal()));
            case ASSESSMENT -> new Event.Assessed(assessment(event.getAssessment()));
            case UNEXAMINABLE ->
                new Event.Unexaminable(
                        event.getUnexaminable().getReason(),
                        event.getUnexaminable().getWords());
        };
    }

    private static Assessment assessment(dev.asli.contracts.detection.v1.Assessment said) {
        try {
            return new Assessment(
                    JsonFormat.printer().omittingInsignificantWhitespace().print(said),
                    said.getConclusion().name(),
                    said.getHashesList().stream()
                            .filter(hash -> hash.getKind() == HashKind.PDQ)
                            .map(MediaHash::getValue)
                            .findFirst()
                            .orElse(""),
                    said.getRuleVersion(),
                    said.getFindingsList().stream()
                            .map(finding -> new DetectorVersion(
                                    finding.getDetector(), finding.getDetectorVersion(), finding.getModelSha256()))
                            .distinct()
                            .toList());
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("An assessment has no JSON form.", impossible);
        }
    }
}
