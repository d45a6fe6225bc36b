package dev.asli.kit.problem;

import io.grpc.Status;

/**
 * One kind of problem. Each feature lists its own as an enum, whose constant names are the public codes: append-only,
 * never reused for another meaning.
 */
public interface ProblemType {

    /** Upper snake case; the {@code code} of RFC 9457 bodies and the {@code reason} of gRPC's ErrorInfo. */
    String name();

    /** A short English summary that does not vary from one occurrence to the next. */
    String title();

    Kind kind();

    /** How a problem is classed on the wire, over HTTP and over gRPC. */
    enum Kind {
        INVALID(400, Status.Code.INVALID_ARGUMENT),
        UNAUTHENTICATED(401, Status.Code.UNAUTHENTICATED),
        FORBIDDEN(403, Status.Code.PERMISSION_DENIED),
        NOT_FOUND(404, Status.Code.NOT_FOUND),
        CONFLICT(409, Status.Code.FAILED_PRECONDITION),
        DUPLICATE(409, Status.Code.ALREADY_EXISTS),
        TOO_LARGE(413, Status.Code.OUT_OF_RANGE),
        UNPROCESSABLE(422, Status.Code.INVALID_ARGUMENT),
        TOO_MANY(429, Status.Code.RESOURCE_EXHAUSTED),
        UNAVAILABLE(503, Status.Code.UNAVAILABLE);

        private final int httpStatus;
        private final Status.Code grpcCode;

        Kind(int httpStatus, Status.Code grpcCode) {
            this.httpStatus = httpStatus;
            this.grpcCode = grpcCode;
        }

        public int httpStatus() {
            return httpStatus;
        }

        public Status.Code grpcCode() {
            return grpcCode;
        }
    }
}
