package dev.asli.gateway.problem.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.asli.gateway.identity.Caller;
import dev.asli.gateway.identity.Callers;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.GrpcProblems;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.StatusRuntimeException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure of a request becomes an answer. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String ALLOW = "Allow";
    private static final int RETRY_SECONDS = 10;

    private final Callers callers;

    ProblemMapper(Callers callers) {
        this.callers = callers;
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> refusal(ProblemException refusal) {
        return answer(ProblemView.of(refusal)).build();
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> innerService(StatusRuntimeException failure) {
        return GrpcProblems.fromStatus(failure) instanceof ProblemException problem
                ? refusal(ourFaultIfOurToken(problem))
                : unexpected(failure);
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> unauthenticated(UnauthorizedException failure) {
        return answer(HttpProblem.NOT_AUTHENTICATED.view())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> badCredentials(AuthenticationFailedException failure) {
        ProblemView view = failure.getCause() instanceof ProblemException why
                ? ProblemView.of(why)
                : HttpProblem.NOT_AUTHENTICATED.view();
        return answer(view).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> forbidden(ForbiddenException failure) {
        return answer(HttpProblem.NOT_ALLOWED.view()).build();
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> unread(MismatchedInputException failure) {
        return refusal(JsonProblems.of(failure));
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return refusal(JsonProblems.of(json));
        }
        ResponseBuilder<ProblemView> answer =
                answer(HttpProblem.of(failure.getResponse().getStatus()).view());
        String allowed = failure.getResponse().getHeaderString(ALLOW);
        return (allowed == null ? answer : answer.header(ALLOW, allowed)).build();
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> tooSlow(TimeoutException failure) {
        return answer(HttpProblem.SERVICE_UNAVAILABLE.view()).build();
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> unexpected(Throwable failure) {
        LOG.error("Unexpected failure of a request", failure);
        return answer(HttpProblem.UNEXPECTED.view()).build();
    }

    /** A caller whose token we wrote ourselves cannot log in again; an inner service cannot reach our keys. */
    private ProblemException ourFaultIfOurToken(ProblemException problem) {
        boolean tokenRefused = problem.type().name().equals(CommonProblem.NOT_AUTHENTICATED.name());
        if (!tokenRefused || callers.current() instanceof Caller.Member) {
            return problem;
        }
        LOG.error("An inner service refused a token of the gateway; it must reach /.well-known/asli-keys.json");
        return new ProblemException(
                CommonProblem.SERVICE_UNAVAILABLE,
                HttpProblem.SERVICE_UNAVAILABLE.view().detail());
    }

    private static ResponseBuilder<ProblemView> answer(ProblemView view) {
        ResponseBuilder<ProblemView> answer = ResponseBuilder.<ProblemView>create(view.status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(view);
        boolean later = view.status() == Kind.UNAVAILABLE.httpStatus()
                || view.status() == Kind.TOO_MANY.httpStatus()
                || view.code().equals("WRITE_IN_PROGRESS");
        return later ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : answer;
    }
}
