package dev.asli.local.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.local.machine.Loopback;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentServerTest {

    @TempDir
    Path folder;

    final HttpClient client = HttpClient.newHttpClient();
    final int control = Loopback.anyFree();
    final int chitra = Loopback.anyFree();

    @BeforeEach
    void serve() throws Exception {
        new ContentServer(folder).start(control, Map.of("chitra", chitra));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aPageStandsUntilItsIntermediaryTakesItDown() throws Exception {
        assertThat(send("PUT", control, "/pages/chitra/abc", "<p>shown")).isEqualTo(201);
        assertThat(send("GET", chitra, "/v/abc", "")).isEqualTo(200);

        assertThat(send("DELETE", control, "/pages/chitra/abc", "")).isEqualTo(200);
        assertThat(send("GET", chitra, "/v/abc", "")).isEqualTo(410);
    }

    @Test
    void thePublicSideChangesNothing() throws Exception {
        assertThat(send("PUT", control, "/pages/chitra/abc", "<p>shown")).isEqualTo(201);

        assertThat(send("DELETE", chitra, "/pages/chitra/abc", "")).isEqualTo(404);
        assertThat(send("GET", chitra, "/v/abc", "")).isEqualTo(200);
    }

    @Test
    void aNameThatLeavesTheFolderIsNoPage() throws Exception {
        assertThat(send("PUT", control, "/pages/chitra/..%2Fabc", "x")).isEqualTo(404);
        assertThat(send("GET", chitra, "/v/..%2F..%2Fetc", "")).isEqualTo(404);
        assertThat(send("PUT", control, "/pages/chitra/large", "x".repeat(70_000)))
                .isEqualTo(413);
    }

    private int send(String method, int port, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
