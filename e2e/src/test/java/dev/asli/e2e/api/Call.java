package dev.asli.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request, told step by step. */
public final class Call {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String method;
    private final String url;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private BodyPublisher body = BodyPublishers.noBody();

    public Call(String method, String url) {
        this.method = method;
        this.url = url;
    }

    public Call as(Credential credential) {
        credential.headers().forEach(this::header);
        return this;
    }

    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Call secret(String secret) {
        return header("X-Case-Secret", secret);
    }

    public Call once(String key) {
        return header("Idempotency-Key", key);
    }

    public Call json(JsonNode json) {
        return body("application/json", json.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public Call file(String name, String mediaType, byte[] content) {
        Multipart form = new Multipart().file("file", name, mediaType, content);
        return body(form.contentType(), form.bytes());
    }

    public Call body(String contentType, byte[] content) {
        header("Content-Type", contentType);
        body = BodyPublishers.ofByteArray(content);
        return this;
    }

    public Answer send() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).timeout(LONGEST).method(method, body);
        headers.forEach(request::header);
        try {
            return new Answer(method + " " + url, CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new AssertionError("%s %s got no answer".formatted(method, url), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
