package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.local.realm.DemoUser;
import dev.asli.local.stack.Layout;
import dev.asli.local.stack.Port;
import dev.asli.local.stack.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the steps share: the way to the gateway, and what was learned so far. */
final class Walk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MILLIS = 500;

    private final Layout layout;
    private final Secrets secrets;
    private final Narrator narrator;
    private final Path picture;
    private final ObjectNode result = JSON.createObjectNode();

    Walk(Layout layout, Secrets secrets, Narrator narrator, Path picture) {
        this.layout = layout;
        this.secrets = secrets;
        this.narrator = narrator;
        this.picture = picture;
    }

    Narrator say() {
        return narrator;
    }

    Layout layout() {
        return layout;
    }

    Secrets secrets() {
        return secrets;
    }

    Path picture() {
        return picture;
    }

    /** Becomes result.json. */
    ObjectNode result() {
        return result;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Where files of this walk are kept. */
    Path folder() {
        return layout.state().resolve("demo");
    }

    /** @param path below {@code /api/v1} */
    String api(String path) {
        return layout.ports().url(Port.GATEWAY) + "/api/v1" + path;
    }

    String token(DemoUser user) {
        return new People(layout.ports().url(Port.KEYCLOAK), secrets).token(user);
    }

    String reference() {
        return result.path("complaint").path("reference").asText();
    }

    String caseSecret() {
        return result.path("complaint").path("secret").asText();
    }

    /** The complaint as the person who filed it sees it. */
    JsonNode complaint() {
        return Call.get(api("/complaints/" + reference()))
                .header("X-Case-Secret", caseSecret())
                .send()
                .expect(200)
                .json();
    }

    /** One intermediary's share of the complaint. */
    JsonNode matter(JsonNode complaint, String intermediary) {
        for (JsonNode matter : complaint.path("matters")) {
            if (matter.path("intermediary").asText().equals(intermediary)) {
                return matter;
            }
        }
        throw new StepFailed("The complaint shows no matter of %s.".formatted(intermediary));
    }

    /** Now, as the services see it: time may have been moved. */
    Instant now() {
        JsonNode clock = Call.get(api("/demo/clock"))
                .bearer(token(DemoUser.ADMINISTRATOR))
                .send()
                .expect(200)
                .json();
        return Instant.parse(clock.path("now").asText());
    }

    /** Asks until there is an answer; what is waited for is named when it does not come. */
    <T> T await(String what, Duration longest, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new StepFailed("Waited %d s in vain for this: %s".formatted(longest.toSeconds(), what));
    }

    ArrayNode list(String key) {
        return result.withArray("/" + key);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Interrupted.");
        }
    }
}
