package dev.asli.gateway.problem.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.asli.gateway.problem.GatewayProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.List;
import java.util.stream.Collectors;

/** What Jackson could not read, told by place and never by value. */
public final class JsonProblems {

    private JsonProblems() {}

    public static ProblemException of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                at(
                        GatewayProblem.UNKNOWN_FIELD,
                        pointer(unknown),
                        "This field does not exist here. Remove it, or correct its spelling.");
            case MismatchedInputException mismatched
            when !mismatched.getPath().isEmpty() ->
                at(
                        GatewayProblem.FIELD_INVALID,
                        pointer(mismatched),
                        "The value is of the wrong kind. /openapi says what is expected.");
            case JsonParseException malformed
            when isDuplicate(malformed) ->
                at(
                        GatewayProblem.FIELD_REPEATED,
                        duplicate(malformed),
                        "This field is there twice, and they may differ. Send it once.");
            default -> {
                int line = failure.getLocation() == null
                        ? 0
                        : failure.getLocation().getLineNr();
                int column = failure.getLocation() == null
                        ? 0
                        : failure.getLocation().getColumnNr();
                yield new ProblemException(
                        GatewayProblem.MALFORMED_JSON,
                        "The body cannot be read as the JSON expected here (line %d, column %d). Correct it and send again."
                                .formatted(line, column));
            }
        };
    }

    private static boolean isDuplicate(JsonParseException failure) {
        return failure.getOriginalMessage().startsWith("Duplicate field")
                || failure.getOriginalMessage().startsWith("Duplicate Object property");
    }

    /** The parser knows where it stands: its context's pointer ends in the repeated name. */
    private static String duplicate(JsonParseException failure) {
        JsonParser parser = failure.getProcessor();
        return parser == null ? "" : parser.getParsingContext().pathAsPointer().toString();
    }

    private static ProblemException at(GatewayProblem problem, String path, String message) {
        return new ProblemException(
                problem,
                "Nothing was stored. Correct %s and send again.".formatted(path),
                List.of(new Unmet(problem.name(), path, message)));
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream().map(JsonProblems::step).collect(Collectors.joining());
    }

    private static String step(Reference step) {
        String name = step.getFieldName();
        return "/"
                + (name == null
                        ? String.valueOf(step.getIndex())
                        : name.replace("~", "~0").replace("/", "~1"));
    }
}
