package dev.asli.kit.problem;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Words every failure of a gRPC call. What is not a problem is a bug: logged once, and told to nobody in detail. */
@ApplicationScoped
class ProblemGrpcMapper implements ExceptionHandlerProvider {

    private static final Logger LOG = Logger.getLogger(ProblemGrpcMapper.class);

    @Override
    public <I, O> ExceptionHandler<I, O> createHandler(
            ServerCall.Listener<I> listener, ServerCall<I, O> call, Metadata metadata) {
        return new Handler<>(this, listener, call, metadata);
    }

    @Override
    public Throwable transform(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> GrpcProblems.toStatus(problem);
            case StatusRuntimeException status -> status;
            case StatusException status -> status;
            case UnauthorizedException ignored -> notAuthenticated();
            case AuthenticationFailedException ignored -> notAuthenticated();
            case ForbiddenException ignored ->
                GrpcProblems.toStatus(
                        new ProblemException(CommonProblem.NOT_ALLOWED, "Your role does not allow this."));
            case TimeoutException ignored ->
                GrpcProblems.toStatus(new ProblemException(
                        CommonProblem.SERVICE_UNAVAILABLE,
                        "A part of the system took too long to answer. Try again in a minute; nothing was lost."));
            default -> {
                LOG.error("Unexpected failure of a call", failure);
                yield Status.INTERNAL
                        .withDescription("An unexpected failure; it was recorded.")
                        .asRuntimeException();
            }
        };
    }

    private static Throwable notAuthenticated() {
        return GrpcProblems.toStatus(new ProblemException(
                CommonProblem.NOT_AUTHENTICATED, "A valid token is needed. Log in, or send an API key."));
    }

    private static final class Handler<I, O> extends ExceptionHandler<I, O> {

        private final ExceptionHandlerProvider provider;

        Handler(
                ExceptionHandlerProvider provider,
                ServerCall.Listener<I> listener,
                ServerCall<I, O> call,
                Metadata metadata) {
            super(listener, call, metadata);
            this.provider = provider;
        }

        @Override
        protected void handleException(Throwable failure, ServerCall<I, O> call, Metadata metadata) {
            Throwable worded = provider.transform(failure);
            Metadata trailers = Status.trailersFromThrowable(worded);
            call.close(Status.fromThrowable(worded), trailers == null ? metadata : trailers);
        }
    }
}
