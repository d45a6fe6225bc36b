package dev.asli.cli.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks parts by HTTP, and notes by how much their clocks differ from this machine's. */
final class HttpProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Duration> skews = new TreeMap<>();
    private final Clock clock;

    HttpProbe(Clock clock) {
        this.clock = clock;
    }

    /** What a part answered. */
    sealed interface Answer {
        record Status(int code, String body) implements Answer {}

        record None(String why) implements Answer {}
    }

    Answer get(String part, String url) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers()
                    .firstValue("Date")
                    .flatMap(HttpProbe::time)
                    .ifPresent(theirs -> skews.put(part, Duration.between(clock.instant(), theirs)));
            return new Answer.Status(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            return new Answer.None("does not answer");
        } catch (IllegalArgumentException notAnAddress) {
            return new Answer.None("has an address that is not a URL");
        }
    }

    /** By part; positive when theirs is ahead. Parts that tell no time are absent. */
    Map<String, Duration> skews() {
        return skews;
    }

    @Override
    public void close() {
        client.close();
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
