package dev.asli.gateway.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bookmarklet says of a page what is true of it, and says it to no server. */
class CaptureScriptTest {

    private static final String HTML = "<html><head></head><body>नकली <b>page</b> 😀</body></html>";

    @Test
    void theBookmarkletBringsAddressTitleTimeAndTheFingerprintInTheFragment(@TempDir Path work) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/node")), "SKIPPED: there is no node. apt-get install nodejs");
        Path page = Files.writeString(work.resolve("page.html"), HTML);
        Process node = new ProcessBuilder(
                        "/usr/bin/node",
                        "src/test/js/capture-run.mjs",
                        "src/main/resources/META-INF/resources/static/capture.js",
                        page.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).isZero();

        JsonNode said = new ObjectMapper().readTree(printed);
        assertThat(said.path("linkShown").asBoolean()).isTrue();
        assertThat(said.path("asked").asText()).isEqualTo("https://asli.example/capture/share");
        assertThat(said.path("left").asText()).isEqualTo("/capture/share");
        assertThat(said.path("url").asText()).isEqualTo("https://chitra.example/p/1?q=a&b=%20#part");
        assertThat(said.path("title").asText()).isEqualTo("A title & more #1");
        assertThat(said.path("agent").asText()).isEqualTo("Browser/1.0");
        assertThat(said.path("time").asText()).matches("\\d{4}-.*Z");
        assertThat(said.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(HTML.getBytes(StandardCharsets.UTF_8))));
    }
}
