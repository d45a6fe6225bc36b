package dev.asli.intake.outbound.grpc;

import dev.asli.intake.outbound.Reachability;
import dev.asli.intake.outbound.ServiceToken;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.GrpcProblems;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.time.CallLimit;
import io.grpc.Metadata;
import io.quarkus.grpc.GrpcClientUtils;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/** One way out: our token on it, a limit to the wait, failures as problems, the answer on the caller's event loop. */
@ApplicationScoped
public class ServiceCalls {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final ServiceToken token;
    private final Reachability reachability;

    ServiceCalls(ServiceToken token, Reachability reachability) {
        this.token = token;
        this.reachability = reachability;
    }

    public <S, T> Uni<T> call(String service, Duration limit, S stub, Function<S, Uni<T>> method) {
        return CallLimit.within(limit, token.bearer().chain(bearer -> method.apply(authorised(stub, bearer))))
                .invoke(() -> reachability.answered(service))
                .onFailure()
                .transform(ServiceCalls::problem)
                .onFailure()
                .invoke(failure -> note(service, failure));
    }

    /** Without a limit of its own: the caller limits the whole. */
    public <S, T> Multi<T> stream(String service, S stub, Function<S, Multi<T>> method) {
        return Uni.createFrom()
                .deferred(token::bearer)
                .emitOn(CallLimit.here())
                .onItem()
                .transformToMulti(bearer -> method.apply(authorised(stub, bearer)))
                .invoke(() -> reachability.answered(service))
                .onFailure()
                .transform(ServiceCalls::problem)
                .onFailure()
                .invoke(failure -> note(service, failure));
    }

    private void note(String service, Throwable failure) {
        if (failure instanceof ProblemException problem
                && problem.type().name().equals(CommonProblem.SERVICE_UNAVAILABLE.name())) {
            reachability.silent(service);
        }
    }

    private static Throwable problem(Throwable failure) {
        return switch (failure) {
            case TimeoutException _ ->
                new ProblemException(
                        CommonProblem.SERVICE_UNAVAILABLE,
                        "A part of the system did not answer in time. Nothing was lost.");
            case ProblemException known -> known;
            default -> GrpcProblems.fromStatus(failure);
        };
    }

    private static <S> S authorised(S stub, String bearer) {
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + bearer);
        return GrpcClientUtils.attachHeaders(stub, headers);
    }
}
