package dev.asli.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.intake.capture.Capture.Content.PageVisit;
import dev.asli.kit.fetch.Fetched.Why;
import dev.asli.kit.fetch.Hop;
import dev.asli.kit.fetch.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** A capture as a file, read back by the library that wrote it and by plain eyes. */
class BundleTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");

    @TempDir
    Path work;

    @Test
    void everyHopItsCertificatesAndItsTruncationAreInTheArchive() throws Exception {
        X509Certificate certificate = certificate();
        Visit visit = new Visit(URI.create("https://x.example/p"), List.of(hop(certificate)), Optional.empty());

        Bundle bundle = Bundle.write(work, capture(), visit, new Picture.Taken(new byte[] {1, 2, 3}), NOON);

        assertThat(bundle.record().outcome()).isEqualTo("PAGE");
        assertThat(bundle.record().hops().getFirst().certificates().getFirst().subject())
                .isEqualTo("CN=x.example");
        try (ZipFile zip = new ZipFile(bundle.file().toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactly("capture.warc", "certificates.pem", "screenshot.png", "record.json");
            String pem = new String(
                    zip.getInputStream(zip.getEntry("certificates.pem")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(pem).contains("-----BEGIN CERTIFICATE-----", "subject=CN=x.example");
            Path warc = Files.write(
                    work.resolve("read.warc"),
                    zip.getInputStream(zip.getEntry("capture.warc")).readAllBytes());
            assertRecords(warc);
        }
        bundle.discard().await().indefinitely();
        assertThat(bundle.directory()).doesNotExist();
    }

    @Test
    void noAnswerIsBundledToo() throws IOException {
        Visit visit = new Visit(URI.create("https://x.example/"), List.of(), Optional.of(Why.NO_SUCH_HOST));

        Bundle bundle = Bundle.write(work, capture(), visit, new Picture.NoPage(), NOON);

        assertThat(bundle.record().outcome()).isEqualTo("NO_SUCH_HOST");
        assertThat(bundle.record().parts()).extracting("name").containsExactly("capture.warc", "record.json");
    }

    @Test
    void aRecordIsReadBackAsItWasWritten() throws Exception {
        Visit visit = new Visit(URI.create("https://x.example/p"), List.of(hop(certificate())), Optional.empty());
        PageRecord record = Bundle.write(work, capture(), visit, new Picture.NoBrowser(), NOON)
                .record();

        assertThat(CaptureJson.read(CaptureJson.write(record), PageRecord.class))
                .isEqualTo(record);
    }

    private static void assertRecords(Path warc) throws IOException {
        List<String> kinds = new ArrayList<>();
        try (WarcReader reader = new WarcReader(warc)) {
            for (WarcRecord record : reader) {
                kinds.add(record.type());
                assertThat(record.version().toString()).isEqualTo("WARC/1.1");
                switch (record) {
                    case WarcResponse response -> {
                        assertThat(response.date()).isEqualTo(NOON);
                        assertThat(response.truncated()).isEqualTo(WarcTruncationReason.LENGTH);
                        assertThat(response.http().headers().all("Set-Cookie")).containsExactly("a=1", "b=2");
                        assertThat(response.http().headers().first("X-Crawler-Transfer-Encoding"))
                                .contains("chunked");
                        assertThat(new String(
                                        response.payload().orElseThrow().body().stream()
                                                .readAllBytes(),
                                        StandardCharsets.UTF_8))
                                .isEqualTo("<p>half");
                    }
                    case WarcRequest request ->
                        assertThat(request.http().target()).isEqualTo("/p");
                    case WarcResource resource ->
                        assertThat(resource.targetURI()).hasToString("urn:asli:tls-chain:x.example");
                    default -> {}
                }
            }
        }
        assertThat(kinds).containsExactly("warcinfo", "response", "request", "resource");
    }

    private static Hop hop(X509Certificate certificate) {
        return new Hop(
                URI.create("https://x.example/p"),
                "[2606:4700::1]:443",
                new Hop.Times(NOON, NOON.plusMillis(70)),
                List.of(new Hop.Header("Host", "x.example")),
                new Hop.Head(
                        "HTTP/1.1",
                        200,
                        "OK",
                        List.of(
                                new Hop.Header("Transfer-Encoding", "chunked"),
                                new Hop.Header("Set-Cookie", "a=1"),
                                new Hop.Header("Set-Cookie", "b=2"))),
                "<p>half".getBytes(StandardCharsets.UTF_8),
                Hop.Cut.LENGTH,
                Optional.of(new Hop.Handshake("TLSv1.3", "TLS_AES_128_GCM_SHA256", List.of(certificate))));
    }

    private static Capture capture() {
        return new Capture(
                UUID.randomUUID(),
                "ASLI-2026-AAAA-BBBB",
                1,
                "https://x.example/p",
                NOON,
                "officer:o-1",
                new PageVisit(1, new CaptureState.Waiting(0, "", NOON)));
    }

    private X509Certificate certificate() throws Exception {
        Path store = work.resolve("keys.p12");
        if (Files.notExists(store)) {
            Process made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=x.example",
                            "-alias",
                            "a",
                            "-storepass",
                            "changeit",
                            "-keystore",
                            store.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(made.waitFor()).isZero();
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        return (X509Certificate) keys.getCertificate("a");
    }
}
