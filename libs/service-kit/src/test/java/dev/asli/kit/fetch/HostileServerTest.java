package dev.asli.kit.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.kit.fetch.Fetched.Answer;
import dev.asli.kit.fetch.Fetched.NoAnswer;
import dev.asli.kit.fetch.Fetched.Why;
import dev.asli.kit.fetch.Hop.Cut;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers' servers and name servers may try. */
class HostileServerTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PUBLIC = "192.0.3.1";
    private static HostileServer server;

    private final Map<String, Deque<String>> names = new ConcurrentHashMap<>();
    private final CountDownLatch hanging = new CountDownLatch(1);

    @BeforeAll
    static void start() throws IOException {
        server = new HostileServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        VERTX.close();
    }

    @AfterEach
    void nameServersAnswerAgain() {
        hanging.countDown();
    }

    /** The name is looked up once; the connection goes to what was looked at, not to what the name says a moment later. */
    @Test
    void aNameThatMovesInwardAfterItWasLookedAtLeadsNowhere() {
        names.put("rebind.test", new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1", "127.0.0.1")));
        int before = server.asked.size();

        Visit visit = visit(fetcher(Duration.ofMillis(700)), "http://rebind.test:" + server.port() + "/");

        assertThat(visit.why()).hasValueSatisfying(why -> assertThat(why).isIn(Why.TIMED_OUT, Why.UNREACHABLE));
        assertThat(server.asked).hasSize(before);
        assertThat(names.get("rebind.test")).hasSize(2);
    }

    @Test
    void aNameThatMovesInwardBetweenTwoVisitsIsRefusedAtTheSecond() {
        names.put("rebind.test", new ArrayDeque<>(List.of("127.0.0.1")));

        assertThat(visit(fetcher(), "http://rebind.test:" + server.port() + "/").why())
                .contains(Why.ADDRESS_REFUSED);
    }

    @Test
    void oneInnerAddressAmongPublicOnesClosesTheName() {
        names.put("mixed.test", new ArrayDeque<>(List.of(PUBLIC + ",10.0.0.1")));

        assertThat(visit(fetcher(), "http://mixed.test:" + server.port() + "/").why())
                .contains(Why.ADDRESS_REFUSED);
    }

    /** The name of an allowed origin goes to the address looked at; its server is told the name. */
    @Test
    void theConnectionGoesToTheAddressAndTheNameIsTold() {
        names.put("allowed.test", new ArrayDeque<>(List.of("127.0.0.1", PUBLIC)));

        Visit visit = visit(fetcher(), "http://allowed.test:" + server.port() + "/page?q=1#part");

        assertThat(visit.why()).isEmpty();
        assertThat(visit.hops().getFirst().serverAddress()).isEqualTo("127.0.0.1:" + server.port());
        assertThat(server.asked.getLast())
                .startsWith("GET /page?q=1 HTTP/1.1\n")
                .contains("Host: allowed.test:" + server.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/",
                "http://localhost:9/",
                "http://[::ffff:127.0.0.1]:9/",
                "http://[::ffff:7f00:1]:9/",
                "http://[::ffff:8.8.8.8]:9/",
                "http://[::127.0.0.1]:9/",
                "http://[64:ff9b::127.0.0.1]:9/",
                "http://[64:ff9b:1::a00:1]:9/",
                "http://[2002:7f00:1::]:9/",
                "http://[2001:0:a00:1::]:9/",
                "http://[fd00:ec2::254]:9/",
                "http://169.254.169.254/latest/meta-data/",
                "http://168.63.129.16/",
                "http://100.100.100.200/",
                "//127.0.0.1:9/",
                "http://8.8.8.8:22/"
            })
    void aRedirectInwardIsRefusedAndTheAnswerBeforeItIsKept(String inward) {
        Visit visit = visit(fetcher(), here("/redirect?" + inward));

        assertThat(visit.why()).as("%s", visit.asked()).contains(Why.ADDRESS_REFUSED);
        assertThat(visit.hops()).hasSize(1);
        assertThat(visit.hops().getFirst().head().status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://127.0.0.1:6379/_INFO",
                "ftp://x.example/",
                "data:text/html,x",
                "javascript:alert(1)",
                "jar:http://x.example!/",
                "http://me:secret@x.example/",
                "http://x.example@127.0.0.1/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1.1/",
                "http://2130706433/",
                "http://127.1/",
                "http://127.0.0.1./",
                "http://0177.0.0.1/",
                "http://127.0.0.01/",
                "http://[fe80::1%25eth0]/",
                "http:///nowhere",
                "http:x.example",
                "http://x.example:0/",
                "http://x.example:65536/"
            })
    void anOddFormIsNoWebAddressNeitherAskedForNorRedirectedTo(String odd) {
        assertThat(visit(fetcher(), odd).why()).as("asked").contains(Why.NOT_A_WEB_ADDRESS);
        Visit led = visit(fetcher(), here("/redirect?" + odd));
        assertThat(led.why()).as("led to %s", led.asked()).contains(Why.NOT_A_WEB_ADDRESS);
    }

    @Test
    void fullWidthDigitsAreReadAsTheAddressTheyMean() {
        assertThat(visit(fetcher(), "http://１２７.０.０.１:9/").why()).contains(Why.ADDRESS_REFUSED);
    }

    @Test
    void fromHttpsToHttpIsNotFollowed() {
        assertThat(Fetcher.downgrade(URI.create("https://a.example/"), URI.create("HTTP://a.example/")))
                .isTrue();
        assertThat(Fetcher.downgrade(URI.create("http://a.example/"), URI.create("https://a.example/")))
                .isFalse();
    }

    @Test
    void redirectsEnd() {
        Visit visit = visit(fetcher(), here("/redirect?/redirect?/redirect?/redirect?/"));

        assertThat(visit.why()).contains(Why.TOO_MANY_REDIRECTS);
        assertThat(visit.hops()).hasSize(3);
    }

    @Test
    void headersThatDripEndWithTheTime() {
        assertThat(visit(fetcher(Duration.ofMillis(600)), here("/slow-headers")).why())
                .contains(Why.TIMED_OUT);
    }

    @Test
    void aBodyThatDripsIsKeptAsFarAsItCame() {
        Visit visit = visit(fetcher(Duration.ofMillis(800)), here("/slow-body"));

        assertThat(visit.why()).isEmpty();
        Hop half = visit.hops().getFirst();
        assertThat(half.cut()).isEqualTo(Cut.TIME);
        assertThat(half.body()).asString().matches("a{2,40}");
        assertThat(fetch(fetcher(Duration.ofMillis(600)), here("/slow-body"), 100))
                .isEqualTo(new NoAnswer(Why.TIMED_OUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/endless", "/endless-chunks"})
    void anEndlessBodyIsLeftAtTheLimit(String path) {
        Hop hop = visit(fetcher(), here(path)).hops().getFirst();

        assertThat(hop.cut()).isEqualTo(Cut.LENGTH);
        assertThat(hop.body()).hasSize(100_000);
    }

    @Test
    void ofARedirectLittleIsReadHoweverMuchItSends() {
        Visit visit = fetcherVisit(here("/endless-redirect"), 1_000_000);

        assertThat(visit.why()).isEmpty();
        assertThat(visit.hops().getFirst().body()).hasSize(64 * 1024);
        assertThat(visit.hops().getLast().body()).asString().isEqualTo("ok");
    }

    @Test
    void aGzipBombUnfoldsNoFurtherThanTheLimit() {
        Hop packed = fetcherVisit(here("/gzip-bomb"), 1_000_000).hops().getFirst();

        assertThat(packed.cut()).isEqualTo(Cut.NONE);
        Unpacked unpacked = Unpacked.of(packed, 1_000_000);
        assertThat(unpacked.bytes()).hasSize(1_000_000);
        assertThat(unpacked.whole()).isFalse();
        assertThat(fetch(fetcher(), here("/gzip-bomb"), 200_000))
                .isInstanceOfSatisfying(
                        Answer.class, answer -> assertThat(answer.firstBytes()).hasSize(200_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/header-bomb", "/long-status", "/not-http", "/negative-length"})
    void whatIsNoReadableHttpIsCalledSo(String path) {
        assertThat(visit(fetcher(), here(path)).why()).contains(Why.ANSWER_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/two-lengths", "/wrong-chunk"})
    void anAnswerThatContradictsItselfIsNeverTakenForWhole(String path) {
        Visit visit = visit(fetcher(), here(path));

        assertThat(visit.why().isPresent() || visit.hops().getFirst().cut() == Cut.DISCONNECT)
                .as("%s", visit)
                .isTrue();
    }

    @Test
    void aTruncatedBodyIsKeptAndCalledTruncated() {
        Hop hop = visit(fetcher(), here("/truncated")).hops().getFirst();

        assertThat(hop.cut()).isEqualTo(Cut.DISCONNECT);
        assertThat(hop.body()).asString().isEqualTo("only this");
        assertThat(fetch(fetcher(), here("/truncated"), 100)).isEqualTo(new NoAnswer(Why.UNREACHABLE));
    }

    @Test
    void bytesBeyondTheLengthSaidAreNotRead() {
        Hop hop = visit(fetcher(), here("/too-much")).hops().getFirst();

        assertThat(hop.body()).asString().isEqualTo("four");
    }

    @Test
    void headersAreKeptAsTheyCameRepeatedOnesToo() {
        Hop hop = visit(fetcher(), here("/twice")).hops().getFirst();

        assertThat(hop.head().headers())
                .extracting(Hop.Header::name)
                .containsExactly("Set-Cookie", "set-cookie", "Content-Length");
        assertThat(hop.times().readAt()).isAfterOrEqualTo(hop.times().askedAt());
    }

    @Test
    void aProxyOfTheEnvironmentIsNotUsed() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        try {
            assertThat(visit(fetcher(), here("/")).why()).isEmpty();
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    /** Every look-up thread hangs; who asks for an address that needs none is served, and nobody waits beyond the time. */
    @Test
    void nameServersThatHangHoldUpNobodyElse() {
        Fetcher fetcher = fetcher(Duration.ofSeconds(3));
        List<CompletableFuture<Visit>> stuck = IntStream.range(0, 40)
                .mapToObj(n -> fetcher.visit(URI.create("http://hangs.test:" + server.port() + "/" + n), 10)
                        .subscribeAsCompletionStage())
                .toList();

        assertThat(visit(fetcher, here("/")).why()).isEmpty();
        assertThat(stuck).noneMatch(CompletableFuture::isDone);
        assertThat(stuck).allSatisfy(late -> assertThat(late.join().why()).contains(Why.TIMED_OUT));
    }

    private String here(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private Fetcher fetcher() {
        return fetcher(Duration.ofSeconds(10));
    }

    private Fetcher fetcher(Duration time) {
        FetchLimits limits = new FetchLimits(time, 2, 16 * 1024, Set.of(80, 443, 9, server.port()));
        Set<Origin> allowed = Set.of(
                Origin.of(URI.create(here("/"))).orElseThrow(),
                Origin.of(URI.create("http://allowed.test:" + server.port())).orElseThrow());
        return new Fetcher(
                VERTX,
                Clock.systemUTC(),
                limits,
                new Resolver(VERTX, limits, allowed, this::lookup),
                new HttpClientOptions());
    }

    private List<InetAddress> lookup(String name) throws UnknownHostException {
        if (name.equals("hangs.test")) {
            try {
                hanging.await();
            } catch (InterruptedException over) {
                throw new UnknownHostException(name);
            }
        }
        Deque<String> answers = names.get(name);
        if (answers == null) {
            return Arrays.asList(InetAddress.getAllByName(name));
        }
        return Arrays.stream(answers.removeFirst().split(","))
                .map(InetAddress::ofLiteral)
                .toList();
    }

    private Visit fetcherVisit(String address, int mostBytes) {
        return fetcher().visit(URI.create(address), mostBytes).await().atMost(PATIENCE);
    }

    private static Visit visit(Fetcher fetcher, String address) {
        return fetcher.visit(URI.create(address), 100_000).await().atMost(PATIENCE);
    }

    private static Fetched fetch(Fetcher fetcher, String address, int bytes) {
        return fetcher.fetch(URI.create(address), bytes).await().atMost(PATIENCE);
    }
}
