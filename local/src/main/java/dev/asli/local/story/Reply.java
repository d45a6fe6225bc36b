package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the gateway answered. */
record Reply(String asked, int status, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws StepFailed with the problem's code and words when the status is none of these */
    Reply expect(int... statuses) {
        if (Arrays.stream(statuses).anyMatch(expected -> expected == status)) {
            return this;
        }
        throw new StepFailed("%s answered %d %s".formatted(asked, status, problem()));
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new StepFailed("%s answered %d with something that is not JSON.".formatted(asked, status));
        }
    }

    private String problem() {
        try {
            JsonNode problem = JSON.readTree(body);
            String unmet = StreamSupport.stream(
                            problem.path("unmetRequirements").spliterator(), false)
                    .map(one -> "%s at %s: %s"
                            .formatted(
                                    one.path("code").asText(),
                                    one.path("path").asText(),
                                    one.path("message").asText()))
                    .collect(Collectors.joining("\n    ", "\n    ", ""));
            return "%s: %s%s%s"
                    .formatted(
                            problem.path("code").asText("without a code"),
                            problem.path("detail").asText(),
                            problem.has("traceId")
                                    ? " (trace %s)"
                                            .formatted(problem.path("traceId").asText())
                                    : "",
                            unmet.isBlank() ? "" : unmet);
        } catch (IOException notJson) {
            return "without a problem document";
        }
    }
}
