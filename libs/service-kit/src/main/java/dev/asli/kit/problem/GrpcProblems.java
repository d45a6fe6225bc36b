package dev.asli.kit.problem;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.Optional;

/** Problems as gRPC spells them: a status with exactly one {@link ErrorInfo}. */
public final class GrpcProblems {

    public static final String DOMAIN = "asli.dev";
    private static final String TITLE = "title";
    private static final String KIND = "kind";

    private GrpcProblems() {}

    public static StatusRuntimeException toStatus(ProblemException problem) {
        ErrorInfo info = ErrorInfo.newBuilder()
                .setDomain(DOMAIN)
                .setReason(problem.type().name())
                .putMetadata(TITLE, problem.type().title())
                .putMetadata(KIND, problem.type().kind().name())
                .build();
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(problem.type().kind().grpcCode().value())
                .setMessage(problem.detail())
                .addDetails(Any.pack(info))
                .build());
    }

    /** What the far end said, as a problem of ours; anything it did not say as one becomes SERVICE_UNAVAILABLE or itself. */
    public static Throwable fromStatus(Throwable failure) {
        if (!(failure instanceof StatusRuntimeException status)) {
            return failure;
        }
        Optional<ErrorInfo> info = errorInfo(status);
        if (info.isPresent()) {
            String message =
                    Optional.ofNullable(status.getStatus().getDescription()).orElse("");
            return new ProblemException(remote(info.get(), status.getStatus().getCode()), message);
        }
        return switch (status.getStatus().getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED ->
                new ProblemException(
                        CommonProblem.SERVICE_UNAVAILABLE,
                        "A part of the system cannot be reached just now. Try again in a minute; nothing was lost.");
            case UNAUTHENTICATED ->
                new ProblemException(CommonProblem.NOT_AUTHENTICATED, "The token was not accepted. Log in again.");
            case PERMISSION_DENIED -> new ProblemException(CommonProblem.NOT_ALLOWED, "Your role does not allow this.");
            case OK,
                    CANCELLED,
                    UNKNOWN,
                    INVALID_ARGUMENT,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    RESOURCE_EXHAUSTED,
                    FAILED_PRECONDITION,
                    ABORTED,
                    OUT_OF_RANGE,
                    UNIMPLEMENTED,
                    INTERNAL,
                    DATA_LOSS -> failure;
        };
    }

    private static ProblemType remote(ErrorInfo info, Status.Code code) {
        String title = info.getMetadataOrDefault(TITLE, info.getReason());
        Kind kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.name().equals(info.getMetadataOrDefault(KIND, "")))
                .findFirst()
                .orElseGet(() -> Arrays.stream(Kind.values())
                        .filter(candidate -> candidate.grpcCode() == code)
                        .findFirst()
                        .orElse(Kind.UNAVAILABLE));
        return new RemoteProblem(info.getReason(), title, kind);
    }

    private static Optional<ErrorInfo> errorInfo(StatusRuntimeException status) {
        com.google.rpc.Status details = StatusProto.fromThrowable(status);
        if (details == null) {
            return Optional.empty();
        }
        return details.getDetailsList().stream()
                .filter(any -> any.is(ErrorInfo.class))
                .findFirst()
                .map(GrpcProblems::unpack);
    }

    private static ErrorInfo unpack(Any any) {
        try {
            return any.unpack(ErrorInfo.class);
        } catch (InvalidProtocolBufferException malformed) {
            return ErrorInfo.newBuilder().setReason("MALFORMED_ERROR_INFO").build();
        }
    }
}
