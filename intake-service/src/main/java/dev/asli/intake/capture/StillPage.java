package dev.asli.intake.capture;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;

/** One fetched page behind a proxy that knows nothing else. Its name cannot be guessed. */
final class StillPage {

    private static final int FORBIDDEN = 403;

    /** No script, no frame, no form, nothing from anywhere; also no meta refresh. */
    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    private final String host = UUID.randomUUID() + ".invalid";
    private final String contentType;
    private final byte[] body;

    StillPage(String contentType, byte[] body) {
        this.contentType = contentType;
        this.body = body;
    }

    String address() {
        return "http://" + host + "/";
    }

    void answer(HttpServerRequest request) {
        boolean ours = request.method().equals(HttpMethod.GET) && request.uri().equals(address());
        if (!ours) {
            request.response().setStatusCode(FORBIDDEN).end();
            return;
        }
        request.response()
                .putHeader("Content-Type", contentType)
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(body));
    }
}
