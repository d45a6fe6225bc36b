package dev.asli.detection.grpc;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.detection.v1.DescribeDetectorsRequest;
import dev.asli.contracts.detection.v1.DescribeDetectorsResponse;
import dev.asli.contracts.detection.v1.Detection;
import dev.asli.contracts.detection.v1.ExamineEvent;
import dev.asli.contracts.detection.v1.ExamineRequest;
import dev.asli.contracts.detection.v1.Start;
import dev.asli.detection.describe.Replica;
import dev.asli.detection.examination.Announcement;
import dev.asli.detection.examination.ExaminationProblem;
import dev.asli.detection.examination.Examiner;
import dev.asli.detection.examination.Reception;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;

/** Translates; decides nothing. */
@GrpcService
class DetectionGrpcService implements Detection {

    private final Examiner examiner;
    private final Replica replica;

    DetectionGrpcService(Examiner examiner, Replica replica) {
        this.examiner = examiner;
        this.replica = replica;
    }

    @Override
    @RolesAllowed(Roles.SERVICE)
    public Multi<ExamineEvent> examine(Multi<ExamineRequest> requests) {
        Reception reception = examiner.receive();
        Multi<Void> parts = requests.onItem().transformToUniAndConcatenate(request -> {
            take(reception, request);
            return Uni.createFrom().voidItem();
        });
        return examiner.examine(reception, parts).map(EventWording::toEvent);
    }

    @Override
    @Authenticated
    public Uni<DescribeDetectorsResponse> describeDetectors(DescribeDetectorsRequest request) {
        return Uni.createFrom().item(() -> DescriptionWording.toResponse(replica.describe()));
    }

    private static void take(Reception reception, ExamineRequest request) {
        switch (request.getPartCase()) {
            case START -> reception.start(announcement(request.getStart()));
            case CHUNK -> reception.chunk(request.getChunk().toByteArray());
            case PART_NOT_SET ->
                throw new ProblemException(
                        ExaminationProblem.STREAM_OUT_OF_ORDER, "A request carried neither Start nor a chunk.");
        }
    }

    private static Announcement announcement(Start start) {
        return new Announcement(
                start.getExaminationId(),
                start.getSha256(),
                start.getSizeBytes(),
                start.hasDueAt() ? Optional.of(dueAt(start.getDueAt())) : Optional.empty());
    }

    /** It only orders the queue, so a time beyond all calendars is the nearest one that is not. */
    private static Instant dueAt(Timestamp time) {
        return Instant.ofEpochSecond(
                Math.clamp(time.getSeconds(), Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
    }
}
