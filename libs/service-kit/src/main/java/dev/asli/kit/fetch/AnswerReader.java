package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Hop.Cut;
import dev.asli.kit.fetch.Hop.Handshake;
import dev.asli.kit.fetch.Hop.Head;
import dev.asli.kit.fetch.Hop.Header;
import dev.asli.kit.fetch.Hop.Times;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Reads one answer up to a number of bytes, then hangs up. */
final class AnswerReader {

    /** Nobody reads what stands under a redirect; as evidence its beginning is enough. */
    private static final int MOST_OF_A_REDIRECT = 64 * 1024;

    private final Question question;
    private int mostBytes;
    private final Clock clock;
    private final UniEmitter<? super Hop> emitter;
    private final Instant askedAt;
    private final Buffer body = Buffer.buffer();
    private @Nullable Head head;
    private Optional<Handshake> handshake = Optional.empty();
    private boolean over;

    AnswerReader(Question question, int mostBytes, Clock clock, UniEmitter<? super Hop> emitter) {
        this.question = question;
        this.mostBytes = mostBytes;
        this.clock = clock;
        this.emitter = emitter;
        this.askedAt = clock.instant();
    }

    void listen(HttpClientRequest request) {
        // Listening before sending: a quick answer would pass by otherwise.
        request.response().onFailure(emitter::fail).onSuccess(response -> read(request, response));
        request.end();
    }

    /** Ends reading where it is; empty when no headers came, or it ended already. */
    synchronized Optional<Hop> stop(Cut cut) {
        if (over || head == null) {
            return Optional.empty();
        }
        over = true;
        return Optional.of(new Hop(
                question.address(),
                question.server(),
                new Times(askedAt, clock.instant()),
                question.headers(),
                head,
                body.getBytes(),
                cut,
                handshake));
    }

    private synchronized void read(HttpClientRequest request, HttpClientResponse response) {
        head = head(response);
        if (response.statusCode() / 100 == 3) {
            mostBytes = Math.min(mostBytes, MOST_OF_A_REDIRECT);
        }
        handshake = handshake(request.connection().sslSession());
        if (mostBytes == 0) {
            hangUp(request);
            return;
        }
        response.exceptionHandler(failure -> stop(Cut.DISCONNECT).ifPresent(emitter::complete))
                .handler(chunk -> take(chunk, request, response))
                .endHandler(end -> stop(Cut.NONE).ifPresent(emitter::complete));
    }

    private synchronized void take(Buffer chunk, HttpClientRequest request, HttpClientResponse response) {
        if (over) {
            return;
        }
        body.appendBuffer(chunk.slice(0, Math.min(chunk.length(), mostBytes - body.length())));
        if (body.length() >= mostBytes && !whole()) {
            response.handler(null);
            hangUp(request);
        }
    }

    /** The end comes by itself. */
    private boolean whole() {
        return head != null && head.header("content-length").equals(Optional.of(Integer.toString(body.length())));
    }

    private void hangUp(HttpClientRequest request) {
        stop(Cut.LENGTH).ifPresent(emitter::complete);
        request.reset();
    }

    private static Head head(HttpClientResponse response) {
        List<Header> headers = response.headers().entries().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList();
        return new Head(
                response.version() == HttpVersion.HTTP_1_0 ? "HTTP/1.0" : "HTTP/1.1",
                response.statusCode(),
                response.statusMessage() == null ? "" : response.statusMessage(),
                headers);
    }

    private static Optional<Handshake> handshake(@Nullable SSLSession session) {
        if (session == null) {
            return Optional.empty();
        }
        try {
            List<X509Certificate> chain = java.util.Arrays.stream(session.getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList();
            return Optional.of(new Handshake(session.getProtocol(), session.getCipherSuite(), chain));
        } catch (SSLPeerUnverifiedException impossible) {
            throw new IllegalStateException("A verified server has no certificate.", impossible);
        }
    }
}
