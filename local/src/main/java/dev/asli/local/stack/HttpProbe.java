package dev.asli.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.IntPredicate;

/** Asks an address on this machine whether it answers as it should. */
final class HttpProbe {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();

    private HttpProbe() {}

    static boolean isOk(String url) {
        return answers(url, status -> status == 200);
    }

    static boolean answers(String url, IntPredicate expected) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(LONGEST).build();
        try {
            return expected.test(CLIENT.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
