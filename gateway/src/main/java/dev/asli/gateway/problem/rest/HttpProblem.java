package dev.asli.gateway.problem.rest;

import java.util.Arrays;
import java.util.Optional;

/** Refusals of HTTP itself, by status. */
enum HttpProblem {
    REQUEST_INVALID(400, "The request is not understood", "Compare it with the API's description at /openapi."),
    NOT_AUTHENTICATED(
            401,
            "Not authenticated",
            "Log in and send the bearer token, or send an API key. None was sent, or it is not valid."),
    NOT_ALLOWED(403, "Not allowed", "Your role does not allow this. Ask an administrator if it should."),
    PATH_NOT_FOUND(404, "There is nothing at this address", "The addresses are listed at /openapi."),
    METHOD_NOT_ALLOWED(
            405,
            "This address has no such method",
            "The header Allow or the description at /openapi says which it has."),
    NOT_ACCEPTABLE(406, "No answer of this kind", "Accept application/json, or leave the header out."),
    PRECONDITION_FAILED(
            412, "This version is not spoken here", "Uploads are tus 1.0.0: send the header Tus-Resumable: 1.0.0."),
    LENGTH_MISSING(411, "The request does not say how long it is", "Send the header Content-Length."),
    TOO_LARGE(413, "The request is too large", "Send a smaller one; the limits are at /openapi."),
    URI_TOO_LONG(414, "The address is too long", "Send a shorter one."),
    MEDIA_TYPE_REFUSED(415, "A body of this kind is not taken here", "Send application/json, or what /openapi says."),
    UNEXPECTED(500, "An unexpected failure", "It was recorded. Try again; give the traceId if it happens again."),
    SERVICE_UNAVAILABLE(503, "A part of the system cannot be reached", "Try again in a minute; nothing was lost.");

    private final int status;
    private final String title;
    private final String whatNext;

    HttpProblem(int status, String title, String whatNext) {
        this.status = status;
        this.title = title;
        this.whatNext = whatNext;
    }

    ProblemView view() {
        return ProblemView.of(status, name(), title, whatNext);
    }

    int status() {
        return status;
    }

    static HttpProblem of(int status) {
        Optional<HttpProblem> exact = Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst();
        return exact.orElse(status >= 400 && status < 500 ? REQUEST_INVALID : UNEXPECTED);
    }
}
