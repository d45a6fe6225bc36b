package dev.asli.gateway.exhibit.rest;

import dev.asli.gateway.problem.GatewayProblem;
import dev.asli.kit.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The words of the tus protocol (tus.io, version 1.0.0). */
final class Tus {

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,expiration,termination";
    static final String BYTES = "application/offset+octet-stream";
    private static final int LONGEST_METADATA = 4096;
    private static final int LONGEST_CLAIM = 255;

    private Tus() {}

    /** Refuses with 412, as the protocol says. */
    static void requireVersion(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw new WebApplicationException(412);
        }
    }

    /** @throws ProblemException PARAMETER_INVALID when it is not a whole number from 0 */
    static long bytes(String header, @Nullable String value) {
        try {
            long bytes = value == null ? -1 : Long.parseLong(value);
            if (bytes >= 0) {
                return bytes;
            }
        } catch (NumberFormatException malformed) {
            throw wrong(header);
        }
        throw wrong(header);
    }

    /** Names in lower case are kept as given; a value is text in UTF-8 of at most 255 characters, cut there. */
    static Map<String, String> metadata(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Map.of();
        }
        if (header.length() > LONGEST_METADATA) {
            throw wrong("Upload-Metadata");
        }
        Map<String, String> said = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            said.put(parts[0], parts.length == 1 ? "" : text(parts[1]));
        }
        return said;
    }

    static ResponseBuilder<Void> described(int status, long offset, Instant expires) {
        return ResponseBuilder.<Void>create(status)
                .header("Upload-Offset", offset)
                .header("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(expires.atOffset(ZoneOffset.UTC)))
                .header("Cache-Control", "no-store");
    }

    /** What is still under way of a refused request is not waited for. */
    static void closeAfterwards(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2 && !request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private static String text(String base64) {
        try {
            String text = new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
            return text.length() <= LONGEST_CLAIM ? text : text.substring(0, LONGEST_CLAIM);
        } catch (IllegalArgumentException malformed) {
            throw wrong("Upload-Metadata");
        }
    }

    private static ProblemException wrong(String header) {
        return new ProblemException(
                GatewayProblem.PARAMETER_INVALID,
                "The header %s is missing or not what tus 1.0.0 says it is.".formatted(header));
    }
}
