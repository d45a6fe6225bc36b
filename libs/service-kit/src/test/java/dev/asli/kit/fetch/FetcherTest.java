package dev.asli.kit.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.asli.kit.fetch.Fetched.Answer;
import dev.asli.kit.fetch.Fetched.NoAnswer;
import dev.asli.kit.fetch.Fetched.Why;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

    private static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(5), 2);
    private static final Vertx VERTX = Vertx.vertx();
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final Map<String, Map<String, java.util.List<String>>> SEEN = new ConcurrentHashMap<>();
    private static HttpServer server;
    private static String origin;
    private static Fetcher fetcher;

    @BeforeAll
    static void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", FetcherTest::answer);
        server.start();
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
        fetcher = allowing(origin, LIMITS);
    }

    @AfterAll
    static void stopServer() {
        OVER.countDown();
        server.stop(0);
        fetcher.close();
        VERTX.close();
    }

    @Test
    void anAllowedOriginIsAskedAndAnswers() {
        assertThat(fetch("/page?x=1")).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.firstBytes()).asString().isEqualTo("0123456789");
            assertThat(answer.headers()).containsEntry("x-place", "shelf");
        });
    }

    @Test
    void nothingThatCouldBeACredentialIsSent() {
        fetch("/headers");

        assertThat(SEEN.get("/headers").keySet())
                .doesNotContain("Authorization", "Cookie", "Referer", "Traceparent")
                .contains("Host");
    }

    @Test
    void onlyTheFirstBytesAreRead() {
        Fetched fetched = fetcher.fetch(URI.create(origin + "/page"), 4).await().atMost(Duration.ofSeconds(10));

        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Answer.class,
                        answer -> assertThat(answer.firstBytes()).asString().isEqualTo("0123"));
    }

    @Test
    void withNoBytesAskedForTheBodyIsNotKept() {
        Fetched fetched =
                fetcher.fetch(URI.create(origin + "/endless"), 0).await().atMost(Duration.ofSeconds(10));

        assertThat(fetched).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.firstBytes()).isEmpty();
        });
    }

    /** A database session is bound to the loop that opened it; a hanging server must not lead away from there. */
    @Test
    void aServerThatNeverEndsIsToldOfOnTheCallersOwnEventLoop() throws Exception {
        Fetcher hasty = allowing(origin, new FetchLimits(Duration.ofMillis(500), 0));
        Context caller = VERTX.getOrCreateContext();
        CompletableFuture<Context> answeredOn = new CompletableFuture<>();

        caller.runOnContext(_ -> hasty.fetch(URI.create(origin + "/endless"), 1000)
                .subscribe()
                .with(_ -> answeredOn.complete(Vertx.currentContext())));

        assertThat(answeredOn.get(10, TimeUnit.SECONDS)).isSameAs(caller);
    }

    @Test
    void aServerThatNeverEndsIsLeftInTime() {
        Fetcher hasty = allowing(origin, new FetchLimits(Duration.ofMillis(500), 0));

        Fetched fetched =
                hasty.fetch(URI.create(origin + "/endless"), 1000).await().atMost(Duration.ofSeconds(10));

        assertThat(fetched).isEqualTo(new NoAnswer(Why.TIMED_OUT));
        hasty.close();
    }

    @Test
    void aRedirectIsFollowedWithinTheLimit() {
        assertThat(fetch("/once"))
                .isInstanceOfSatisfying(
                        Answer.class,
                        answer -> assertThat(answer.finalAddress()).hasPath("/page"));
    }

    @Test
    void aRedirectLoopEnds() {
        assertThat(fetch("/loop")).isEqualTo(new NoAnswer(Why.TOO_MANY_REDIRECTS));
    }

    @Test
    void aRedirectIntoThePrivateNetworkIsRefused() {
        assertThat(fetch("/inward")).isEqualTo(new NoAnswer(Why.ADDRESS_REFUSED));
    }

    @Test
    void anotherPortOfAnAllowedHostIsRefused() {
        assertThat(whyOf("http://127.0.0.1:1/")).isEqualTo(Why.ADDRESS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://0.0.0.0/",
                "https://192.168.0.1/"
            })
    void aHostInsideIsRefusedWithoutBeingContacted(String inside) {
        assertThat(whyOf(inside)).isEqualTo(Why.ADDRESS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "gopher://x/", "ftp://x/", "/relative", "http://me:secret@x.example/"})
    void whatIsNotAPlainWebAddressIsRefused(String address) {
        assertThat(whyOf(address)).isEqualTo(Why.NOT_A_WEB_ADDRESS);
    }

    @Test
    void aRefusedConnectionIsUnreachableNotGone() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Fetcher other = allowing("http://127.0.0.1:" + closed, LIMITS);

        Fetched fetched = other.fetch(URI.create("http://127.0.0.1:" + closed + "/"), 10)
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(fetched).isEqualTo(new NoAnswer(Why.UNREACHABLE));
        other.close();
    }

    private static Fetched fetch(String path) {
        return fetcher.fetch(URI.create(origin + path), 100).await().atMost(Duration.ofSeconds(10));
    }

    private static Why whyOf(String address) {
        Fetched fetched = fetcher.fetch(URI.create(address), 100).await().atMost(Duration.ofSeconds(10));
        return fetched instanceof NoAnswer none ? none.why() : null;
    }

    private static Fetcher allowing(String place, FetchLimits limits) {
        return new Fetcher(
                VERTX,
                java.time.Clock.systemUTC(),
                limits,
                Set.of(Origin.of(URI.create(place)).orElseThrow()));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        SEEN.put(path, Map.copyOf(exchange.getRequestHeaders()));
        switch (path) {
            case "/once" -> redirect(exchange, "/page");
            case "/loop" -> redirect(exchange, "/loop");
            case "/inward" -> redirect(exchange, "http://127.0.0.1:22/");
            case "/endless" -> drip(exchange);
            default -> {
                exchange.getResponseHeaders().add("X-Place", "shelf");
                exchange.sendResponseHeaders(200, 10);
                exchange.getResponseBody().write("0123456789".getBytes(StandardCharsets.US_ASCII));
                exchange.close();
            }
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('a');
        exchange.getResponseBody().flush();
        try {
            OVER.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
