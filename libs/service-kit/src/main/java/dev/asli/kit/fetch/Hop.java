package dev.asli.kit.fetch;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request and the answer to it, as evidence.
 *
 * @param serverAddress the address that was looked at and connected to, and its port. Example: 192.0.2.7:443
 * @param request our header lines, in order
 * @param body as it was sent (content coding not undone), without transfer coding
 * @param cut whether more may have followed
 * @param handshake empty over plain http
 */
public record Hop(
        URI address,
        String serverAddress,
        Times times,
        List<Header> request,
        Head head,
        byte[] body,
        Cut cut,
        Optional<Handshake> handshake) {

    public Hop {
        request = List.copyOf(request);
    }

    /** When the request went out, and when reading ended. */
    public record Times(Instant askedAt, Instant readAt) {}

    public record Header(String name, String value) {}

    /**
     * @param version HTTP/1.0 or HTTP/1.1
     * @param headers as they came, in order, repeated ones too
     */
    public record Head(String version, int status, String reason, List<Header> headers) {

        public Head {
            headers = List.copyOf(headers);
        }

        /** Of a repeated one the first; empty when there is none. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst();
        }
    }

    /** @param chain the server's certificate first */
    public record Handshake(String protocol, String cipher, List<X509Certificate> chain) {

        public Handshake {
            chain = List.copyOf(chain);
        }
    }

    /** Why reading ended; the words of WARC-Truncated. */
    public enum Cut {
        NONE,
        LENGTH,
        TIME,
        DISCONNECT
    }
}
