package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** One request to an HTTP API, from its address to its answer. */
final class Call {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String asked;
    private final HttpRequest.Builder request;

    private Call(String method, String url, BodyPublisher body) {
        URI address = URI.create(url);
        this.asked = method + " " + address.getPath();
        this.request = HttpRequest.newBuilder(address).timeout(LONGEST).method(method, body);
    }

    static Call get(String url) {
        return new Call("GET", url, BodyPublishers.noBody());
    }

    static Call delete(String url) {
        return new Call("DELETE", url, BodyPublishers.noBody());
    }

    static Call put(String url, String html) {
        return new Call("PUT", url, BodyPublishers.ofString(html));
    }

    /** With an idempotency key of its own, as every client should. */
    static Call post(String url, JsonNode json) {
        return new Call("POST", url, BodyPublishers.ofString(json.toString()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Call post(String url, String contentType, byte[] body) {
        return new Call("POST", url, BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Call postForm(String url, String form) {
        return new Call("POST", url, BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    static Call postText(String url, String text) {
        return new Call("POST", url, BodyPublishers.ofString(text)).header("Content-Type", "text/plain");
    }

    Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Call apiKey(String key) {
        return header("Authorization", "ApiKey " + key);
    }

    Reply send() {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(asked, response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new StepFailed("%s got no answer: %s. Is everything up? (make status)".formatted(asked, failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("%s was interrupted.".formatted(asked));
        }
    }
}
