package dev.asli.kit.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.kit.fetch.Fetched.Why;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate for named.test, reached under other names too. */
class NamesAndCertificatesTest {

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    static Path keys;

    private static HttpServer server;

    @BeforeAll
    static void start() throws Exception {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=named.test", "-ext", "san=dns:named.test");
        keytool("-exportcert", "-rfc", "-file", keys.resolve("cert.pem").toString());
        server = VERTX.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setSni(true)
                        .setKeyCertOptions(new PfxOptions()
                                .setPath(keys.resolve("keys.p12").toString())
                                .setPassword("changeit")))
                .requestHandler(request -> request.response()
                        .putHeader("X-Sni", String.valueOf(request.connection().indicatedServerName()))
                        .putHeader("Location", "http://named.test/plain")
                        .setStatusCode(request.path().equals("/down") ? 302 : 200)
                        .end("ok"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @Test
    void theCertificateIsCheckedAgainstTheNameAndKept() {
        Visit visit = visit("https://named.test:" + server.actualPort() + "/", true);

        assertThat(visit.why()).isEmpty();
        Hop hop = visit.hops().getFirst();
        assertThat(hop.head().header("x-sni")).contains("named.test");
        assertThat(hop.handshake()).hasValueSatisfying(shake -> {
            assertThat(shake.protocol()).isEqualTo("TLSv1.3");
            assertThat(shake.chain().getFirst().getSubjectX500Principal().getName())
                    .isEqualTo("CN=named.test");
        });
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        assertThat(visit("https://other.test:" + server.actualPort() + "/", true)
                        .why())
                .contains(Why.CERTIFICATE_REFUSED);
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefused() {
        assertThat(visit("https://named.test:" + server.actualPort() + "/", false)
                        .why())
                .contains(Why.CERTIFICATE_REFUSED);
    }

    @Test
    void aRedirectFromHttpsToHttpIsNotFollowed() {
        Visit visit = visit("https://named.test:" + server.actualPort() + "/down", true);

        assertThat(visit.why()).contains(Why.DOWNGRADE_REFUSED);
        assertThat(visit.hops()).hasSize(1);
    }

    private static Visit visit(String address, boolean trusted) {
        FetchLimits limits = new FetchLimits(Duration.ofSeconds(10), 2);
        Set<Origin> allowed = Set.of(
                Origin.of(URI.create("https://named.test:" + server.actualPort()))
                        .orElseThrow(),
                Origin.of(URI.create("https://other.test:" + server.actualPort()))
                        .orElseThrow());
        HttpClientOptions options = new HttpClientOptions();
        if (trusted) {
            options.setTrustOptions(
                    new PemTrustOptions().addCertPath(keys.resolve("cert.pem").toString()));
        }
        Resolver resolver = new Resolver(VERTX, limits, allowed, name -> List.of(InetAddress.ofLiteral("127.0.0.1")));
        Fetcher fetcher = new Fetcher(VERTX, Clock.systemUTC(), limits, resolver, options);
        return fetcher.visit(URI.create(address), 100).await().atMost(Duration.ofSeconds(20));
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-alias",
                "a",
                "-storepass",
                "changeit",
                "-keystore",
                keys.resolve("keys.p12").toString()));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
