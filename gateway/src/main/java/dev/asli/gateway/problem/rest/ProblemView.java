package dev.asli.gateway.problem.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every refusal. */
@Schema(name = "Problem", description = "RFC 9457 problem details. The code is stable; words may change.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        @Schema(examples = "https://asli.dev/problems/complaint-not-found")
        String type,

        @Schema(description = "The same for every occurrence of the code.")
        String title,

        int status,

        @Schema(description = "What is wrong this time, and what to do next.")
        String detail,

        @Schema(description = "Upper snake case, append-only.", examples = "COMPLAINT_NOT_FOUND")
        String code,

        @Schema(description = "Everything the request lacks, at once.")
        List<Requirement> unmetRequirements,

        @Schema(description = "Give it to support; it finds the log lines.") @Nullable
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String BASE = "https://asli.dev/problems/";

    /** Something the sender can mend. */
    @Schema(name = "UnmetRequirement")
    public record Requirement(
            String code,

            @Schema(description = "JSON Pointer (RFC 6901) into the request.", examples = "/locations/0/url")
            String path,

            String message) {

        static Requirement of(Unmet unmet) {
            return new Requirement(unmet.code(), unmet.path(), unmet.message());
        }
    }

    public static ProblemView of(ProblemException problem) {
        return new ProblemView(
                typeOf(problem.type().name()),
                problem.type().title(),
                problem.type().kind().httpStatus(),
                problem.detail(),
                problem.type().name(),
                problem.unmet().stream().map(Requirement::of).toList(),
                currentTrace());
    }

    public static ProblemView of(int status, String code, String title, String detail) {
        return new ProblemView(typeOf(code), title, status, detail, code, List.of(), currentTrace());
    }

    public static String typeOf(String code) {
        return BASE + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable String currentTrace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
