package dev.asli.ledger.stamp;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Asks an authority over HTTP (RFC 3161, section 3.4). Its address is the operator's own setting. */
final class StampClient {

    private static final int LARGEST = 1 << 16;

    private final HttpClient http;
    private final Duration limit;

    StampClient(Duration limit) {
        this.limit = limit;
        this.http = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Fails when there is no answer of its kind in time. Continues where it was called from: on the caller's Vert.x context. */
    Uni<byte[]> ask(URI authority, byte[] query) {
        HttpRequest request = HttpRequest.newBuilder(authority)
                .header("Content-Type", "application/timestamp-query")
                .timeout(limit)
                .POST(BodyPublishers.ofByteArray(query))
                .build();
        Context context = Vertx.currentContext();
        Uni<byte[]> answer = Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, BodyHandlers.ofInputStream())
                        .thenApplyAsync(StampClient::body, Executors.newVirtualThreadPerTaskExecutor()))
                .ifNoItem()
                .after(limit)
                .fail();
        return context == null ? answer : answer.emitOn(work -> context.runOnContext(_ -> work.run()));
    }

    private static byte[] body(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            byte[] answer = in.readNBytes(LARGEST + 1);
            if (response.statusCode() != 200 || answer.length > LARGEST) {
                throw new IOException("The authority answered %d with %d bytes or more."
                        .formatted(response.statusCode(), answer.length));
            }
            return answer;
        } catch (IOException unusable) {
            throw new java.io.UncheckedIOException(unusable);
        }
    }
}
