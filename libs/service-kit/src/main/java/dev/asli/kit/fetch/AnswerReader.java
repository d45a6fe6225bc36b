package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Fetched.Answer;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one answer up to a number of bytes, then hangs up. */
final class AnswerReader {

    private final URI address;
    private final int firstBytes;
    private final UniEmitter<? super Answer> emitter;
    private final Buffer body = Buffer.buffer();

    AnswerReader(URI address, int firstBytes, UniEmitter<? super Answer> emitter) {
        this.address = address;
        this.firstBytes = firstBytes;
        this.emitter = emitter;
    }

    void listen(HttpClientRequest request) {
        request.send().onFailure(emitter::fail).onSuccess(response -> read(request, response));
    }

    private void read(HttpClientRequest request, HttpClientResponse response) {
        if (firstBytes == 0) {
            finish(response);
            request.reset();
            return;
        }
        response.exceptionHandler(emitter::fail)
                .handler(chunk -> {
                    body.appendBuffer(chunk.slice(0, Math.min(chunk.length(), firstBytes - body.length())));
                    if (body.length() >= firstBytes) {
                        response.handler(null);
                        finish(response);
                        request.reset();
                    }
                })
                .endHandler(end -> finish(response));
    }

    private void finish(HttpClientResponse response) {
        Map<String, String> headers = response.headers().entries().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (first, repeated) -> first));
        emitter.complete(new Answer(address, response.statusCode(), headers, body.getBytes()));
    }
}
