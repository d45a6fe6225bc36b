package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** She adds the picture; it is hashed, stored, entered in the ledger and examined. */
record ExamineExhibit() implements Step {

    /** Three models on two busy cores; and the queue looks for work every few seconds. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "examine-exhibit";
    }

    @Override
    public String title() {
        return "The exhibit is hashed at the first byte, stored, entered in the ledger and examined";
    }

    @Override
    public void walk(Walk walk) {
        Narrator say = walk.say();
        JsonNode added = upload(walk);
        say.fact("file", walk.picture());
        say.fact(
                "exhibit",
                "no. %s, SHA-256 %s"
                        .formatted(
                                added.path("exhibitNumber").asText(),
                                added.path("sha256").asText()));
        JsonNode exhibit = walk.await("the examination of the exhibit ends", LONGEST, () -> examined(walk, added));
        JsonNode examination = exhibit.path("examination");
        if (!examination.path("state").asText().equals("DONE")) {
            throw new StepFailed("The examination ended as %s: %s %s"
                    .formatted(
                            examination.path("state").asText(),
                            examination.path("reason").asText(""),
                            examination.path("words").asText("")));
        }
        JsonNode assessment = examination.path("assessment");
        walk.result().set("exhibit", exhibit);
        walk.result().set("assessment", assessment);
        tell(say, exhibit, assessment);
    }

    private static Optional<JsonNode> examined(Walk walk, JsonNode added) {
        for (JsonNode exhibit : walk.complaint().path("exhibits")) {
            String state = exhibit.path("examination").path("state").asText();
            boolean ended = !state.equals("WAITING") && !state.equals("RUNNING");
            if (exhibit.path("exhibitNumber").equals(added.path("exhibitNumber")) && ended) {
                return Optional.of(exhibit);
            }
        }
        return Optional.empty();
    }

    private static void tell(Narrator say, JsonNode exhibit, JsonNode assessment) {
        say.fact(
                "media",
                "%s, %s bytes, PDQ %s"
                        .formatted(
                                exhibit.path("mediaType").asText(),
                                exhibit.path("size").asText(),
                                exhibit.path("pdq").asText("")));
        for (JsonNode finding : assessment.path("findings")) {
            say.fact(
                    "finding",
                    "%s %s: %s%s"
                            .formatted(
                                    finding.path("detector").asText(),
                                    finding.path("detectorVersion").asText(),
                                    finding.path("bearing").asText(),
                                    finding.path("indicative").asBoolean() ? " (indicative)" : ""));
            say.line(finding.path("words").asText(""));
        }
        say.fact("conclusion", assessment.path("conclusion").asText());
        say.line(assessment.path("words").asText(""));
        say.means(
                "Advice to people: it removes nothing and refuses nothing. Where evidence is weak it says inconclusive.");
    }

    private static JsonNode upload(Walk walk) {
        String boundary = "asli-" + UUID.randomUUID();
        return Call.post(
                        walk.api("/complaints/%s/exhibits".formatted(walk.reference())),
                        "multipart/form-data; boundary=" + boundary,
                        multipart(walk, boundary))
                .header("X-Case-Secret", walk.caseSecret())
                .send()
                .expect(202)
                .json()
                .path("exhibit");
    }

    private static byte[] multipart(Walk walk, String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            body.writeBytes("""
                    --%s
                    Content-Disposition: form-data; name="file"; filename="%s"
                    Content-Type: application/octet-stream

                    """.formatted(
                            boundary, walk.picture().getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_"))
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(walk.picture()));
            body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new StepFailed("%s cannot be read: %s".formatted(walk.picture(), unreadable));
        }
        return body.toByteArray();
    }
}
