package dev.asli.intake.doubles;

import dev.asli.contracts.detection.v1.Accepted;
import dev.asli.contracts.detection.v1.Assessment;
import dev.asli.contracts.detection.v1.Conclusion;
import dev.asli.contracts.detection.v1.DescribeDetectorsRequest;
import dev.asli.contracts.detection.v1.DescribeDetectorsResponse;
import dev.asli.contracts.detection.v1.Detection;
import dev.asli.contracts.detection.v1.ExamineEvent;
import dev.asli.contracts.detection.v1.ExamineRequest;
import dev.asli.contracts.detection.v1.Finding;
import dev.asli.contracts.detection.v1.HashKind;
import dev.asli.contracts.detection.v1.MediaHash;
import dev.asli.contracts.detection.v1.Progress;
import dev.asli.contracts.detection.v1.Unexaminable;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemType;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

@GrpcService
public class DetectionDouble implements Detection {

    private final FarEnds ends;

    DetectionDouble(FarEnds ends) {
        this.ends = ends;
    }

    enum Refusal implements ProblemType {
        EXAMINER_BUSY(Kind.TOO_MANY),
        BYTES_DO_NOT_MATCH(Kind.INVALID);

        private final Kind kind;

        Refusal(Kind kind) {
            this.kind = kind;
        }

        @Override
        public String title() {
            return name();
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    @Override
    @RolesAllowed(Roles.SERVICE)
    public Multi<ExamineEvent> examine(Multi<ExamineRequest> request) {
        return switch (ends.detection) {
            case BUSY -> Multi.createFrom().failure(new ProblemException(Refusal.EXAMINER_BUSY, "Every lane is full."));
            case DEAD -> Multi.createFrom().failure(Status.UNAVAILABLE.asRuntimeException());
            case DIES_MIDWAY ->
                Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(accepted()),
                                Multi.createFrom().failure(Status.UNAVAILABLE.asRuntimeException()));
            case TAKES_LONG ->
                request.collect()
                        .asList()
                        .call(() -> Uni.createFrom().completionStage(ends.gate))
                        .onItem()
                        .transformToMulti(this::examined);
            case WELL, CORRUPT_FILE -> request.collect().asList().onItem().transformToMulti(this::examined);
        };
    }

    @Override
    @RolesAllowed(Roles.SERVICE)
    public Uni<DescribeDetectorsResponse> describeDetectors(DescribeDetectorsRequest request) {
        return Uni.createFrom().item(DescribeDetectorsResponse.getDefaultInstance());
    }

    private Multi<ExamineEvent> examined(List<ExamineRequest> parts) {
        String sha256 = digest(parts);
        ends.order.add(sha256);
        if (!parts.getFirst().getStart().getSha256().equals(sha256)) {
            return Multi.createFrom().failure(new ProblemException(Refusal.BYTES_DO_NOT_MATCH, "Other bytes came."));
        }
        ExamineEvent end = ends.detection == FarEnds.Detection.CORRUPT_FILE
                ? ExamineEvent.newBuilder()
                        .setUnexaminable(Unexaminable.newBuilder()
                                .setReason("TRUNCATED")
                                .setWords("The file ends early. Send the original."))
                        .build()
                : ExamineEvent.newBuilder().setAssessment(assessment(sha256)).build();
        return Multi.createFrom().items(accepted(), progress(), end);
    }

    private static Assessment assessment(String sha256) {
        return Assessment.newBuilder()
                .setConclusion(Conclusion.INCONCLUSIVE)
                .setRuleVersion("assessment.v1")
                .setWords("Nothing found speaks clearly either way.")
                .addFindings(Finding.newBuilder()
                        .setDetector("face-detection")
                        .setDetectorVersion("1")
                        .setModelSha256("ab".repeat(32)))
                .addHashes(MediaHash.newBuilder()
                        .setKind(HashKind.PDQ)
                        .setValue("0f".repeat(32))
                        .setQuality(90))
                .addHashes(MediaHash.newBuilder().setKind(HashKind.SHA256).setValue(sha256))
                .build();
    }

    private static ExamineEvent accepted() {
        return ExamineEvent.newBuilder()
                .setAccepted(Accepted.getDefaultInstance())
                .build();
    }

    private static ExamineEvent progress() {
        return ExamineEvent.newBuilder()
                .setProgress(
                        Progress.newBuilder().setStage("DECODING").setDone(1).setTotal(2))
                .build();
    }

    private static String digest(List<ExamineRequest> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update(part.getChunk().toByteArray()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
