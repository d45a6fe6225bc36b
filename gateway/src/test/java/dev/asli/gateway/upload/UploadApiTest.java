package dev.asli.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.gateway.Filings;
import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.gateway.inner.InnerServer;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class UploadApiTest {

    @Inject
    InnerServer inner;

    private String reference;

    @BeforeEach
    void aComplaintIsFiled() {
        reference = Http.at("/api/v1/complaints")
                .post(Filings.about("It is not me."))
                .json()
                .path("reference")
                .asText();
    }

    @Test
    void aFileComesInPiecesByteForByteAndNeverTouchesTheGatewaysDisk() throws Exception {
        byte[] bytes = new byte[9_000_001];
        new Random(7).nextBytes(bytes);
        Answer announced = announce(bytes.length);
        assertThat(announced.status()).as(announced.text()).isEqualTo(201);
        assertThat(announced.header("Tus-Resumable")).isEqualTo("1.0.0");
        String address = announced.header("Location");
        assertThat(address).startsWith("/api/v1/complaints/" + reference + "/uploads/");

        Answer first = patch(address, 0, Arrays.copyOf(bytes, 3_000_000));
        assertThat(first.status()).as(first.text()).isEqualTo(204);
        assertThat(first.header("Upload-Offset")).isEqualTo("3000000");
        Answer offset = mine(address).send("HEAD", new byte[0]);
        assertThat(offset.status()).isEqualTo(200);
        assertThat(offset.header("Upload-Offset")).isEqualTo("3000000");
        assertThat(offset.header("Upload-Length")).isEqualTo("9000001");
        assertThat(offset.header("Cache-Control")).contains("no-store");

        Answer second = patch(address, 3_000_000, Arrays.copyOfRange(bytes, 3_000_000, bytes.length));
        assertThat(second.status()).as(second.text()).isEqualTo(204);
        Answer whole = mine(address).get();
        assertThat(whole.json().path("state").asText()).isEqualTo("ENTERED");
        assertThat(whole.json().at("/exhibit/sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(inner.uploads().furthestAhead.get()).isLessThan(2 * 1024 * 1024);
        assertThat(spooled()).isZero();
    }

    @Test
    void whatCameBeforeTheConnectionBrokeIsHeld() throws Exception {
        String address = announce(1_000_000).header("Location");
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write("""
                    PATCH %s HTTP/1.1\r
                    Host: localhost\r
                    Tus-Resumable: 1.0.0\r
                    X-Case-Secret: SECRET-%s\r
                    Upload-Offset: 0\r
                    Content-Type: application/offset+octet-stream\r
                    Content-Length: 1000000\r
                    \r
                    """.formatted(address, reference).getBytes(StandardCharsets.UTF_8));
            out.write(new byte[300_000]);
            out.flush();
            Awaitility.await().until(() -> inner.uploads().furthestAhead.get() > 0);
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(Long.parseLong(
                                mine(address).send("HEAD", new byte[0]).header("Upload-Offset")))
                        .isPositive());
    }

    @Test
    void anotherVersionAndHeadersThatAreNoneAreRefused() {
        Answer version = mine("/api/v1/complaints/" + reference + "/uploads")
                .with("Tus-Resumable", "0.2.2")
                .with("Upload-Length", "5")
                .post();
        assertThat(version.status()).isEqualTo(412);
        assertThat(version.header("Tus-Version")).isEqualTo("1.0.0");
        for (String length : new String[] {"-1", "x", "99999999999999999999"}) {
            Answer wrong = mine("/api/v1/complaints/" + reference + "/uploads")
                    .with("Tus-Resumable", "1.0.0")
                    .with("Upload-Length", length)
                    .post();
            assertThat(wrong.status()).as(wrong.text()).isEqualTo(400);
            assertThat(wrong.code()).isEqualTo("PARAMETER_INVALID");
        }
        Answer metadata = mine("/api/v1/complaints/" + reference + "/uploads")
                .with("Tus-Resumable", "1.0.0")
                .with("Upload-Length", "5")
                .with("Upload-Metadata", "filename !!!")
                .post();
        assertThat(metadata.code()).isEqualTo("PARAMETER_INVALID");
    }

    @Test
    void wrongOffsetsAnotherSecretAndAnotherKindOfBodyAreRefused() {
        String address = announce(10).header("Location");
        Answer offset = patch(address, 3, new byte[7]);
        assertThat(offset.status()).isEqualTo(409);
        assertThat(offset.code()).isEqualTo("UPLOAD_OFFSET_WRONG");
        Answer secret = Http.at(address)
                .with("X-Case-Secret", "WRONG")
                .with("Tus-Resumable", "1.0.0")
                .with("Upload-Offset", "0")
                .with("Content-Type", "application/offset+octet-stream")
                .send("PATCH", new byte[10]);
        assertThat(secret.status()).isEqualTo(404);
        Answer json = mine(address)
                .with("Tus-Resumable", "1.0.0")
                .with("Upload-Offset", "0")
                .with("Content-Type", "application/json")
                .send("PATCH", new byte[10]);
        assertThat(json.status()).isEqualTo(415);
    }

    @Test
    void whatIsGivenUpIsGone() {
        String address = announce(10).header("Location");
        assertThat(mine(address).delete().status()).isEqualTo(204);
        assertThat(mine(address).send("HEAD", new byte[0]).status()).isEqualTo(404);
    }

    @Test
    void theSameAnnouncementUnderOneKeyIsOneUpload() {
        String key = "an-upload-of-" + reference;
        Answer first =
                tus().with("Upload-Length", "10").with("Idempotency-Key", key).post();
        Answer again =
                tus().with("Upload-Length", "10").with("Idempotency-Key", key).post();
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Answer other =
                tus().with("Upload-Length", "11").with("Idempotency-Key", key).post();
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void optionsSayWhatIsSpoken() {
        Answer options = Http.at("/api/v1/complaints/" + reference + "/uploads").send("OPTIONS", new byte[0]);
        assertThat(options.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(options.header("Tus-Extension")).isEqualTo("creation,expiration,termination");
    }

    @Test
    void aFormLargerThanFormsMayBeIsRefusedBeforeItComes() throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("""
                    POST /api/v1/complaints/%s/exhibits HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: multipart/form-data; boundary=asli\r
                    Content-Length: 1000000000\r
                    \r
                    """.formatted(reference).getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[12];
            socket.getInputStream().readNBytes(answer, 0, 12);
            assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 413");
        }
    }

    private Answer announce(long length) {
        return tus().with("Upload-Length", String.valueOf(length))
                .with("Upload-Metadata", "filename " + Base64.getEncoder().encodeToString("me.mp4".getBytes()) + ",x")
                .post();
    }

    private Http tus() {
        return mine("/api/v1/complaints/" + reference + "/uploads").with("Tus-Resumable", "1.0.0");
    }

    private Answer patch(String address, long offset, byte[] bytes) {
        return mine(address)
                .with("Tus-Resumable", "1.0.0")
                .with("Upload-Offset", String.valueOf(offset))
                .with("Content-Type", "application/offset+octet-stream")
                .send("PATCH", bytes);
    }

    private Http mine(String address) {
        return Http.at(address).with("X-Case-Secret", "SECRET-" + reference);
    }

    private static long spooled() throws Exception {
        Path directory = Path.of(ConfigProvider.getConfig().getValue("asli.uploads.directory", String.class));
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }
}
