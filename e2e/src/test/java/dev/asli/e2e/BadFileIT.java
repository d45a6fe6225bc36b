package dev.asli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.e2e.api.Asli;
import dev.asli.e2e.api.Complaint;
import dev.asli.e2e.api.Intermediary;
import dev.asli.e2e.files.Images;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.e2e.stack.WithStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are no evidence are refused with words; files that are evidence but cannot be examined are kept and say so. */
@WithStack
class BadFileIT {

    private static final Duration EXAMINED = Duration.ofSeconds(60);
    private static final long LIMIT = 2L << 30;

    private static Asli asli;
    private static Intermediary tara;
    private Complaint complaint;

    @BeforeAll
    static void register(RunningStack stack) {
        asli = new Asli(stack);
        tara = Intermediary.register(asli, "tara", "Tara");
    }

    @BeforeEach
    void file() {
        complaint = Complaint.file(asli, tara);
    }

    @Test
    void anEmptyFileIsNotTaken() {
        complaint
                .exhibit(asli)
                .file("a.jpg", "image/jpeg", new byte[0])
                .send()
                .refusal()
                .is(400, "EXHIBIT_EMPTY");

        assertThat(complaint.now(asli).path("exhibits")).isEmpty();
    }

    @Test
    void textNamedLikeAPictureIsNotTaken() {
        byte[] text = "This is no picture at all.".getBytes(StandardCharsets.UTF_8);

        complaint
                .exhibit(asli)
                .file("portrait.jpg", "image/jpeg", text)
                .send()
                .refusal()
                .is(400, "EXHIBIT_TYPE_REFUSED");

        assertThat(complaint.now(asli).path("exhibits")).isEmpty();
    }

    @Test
    void aFileOverTheLimitIsNotTaken() {
        asli.post("/complaints/%s/uploads".formatted(complaint.reference()))
                .secret(complaint.secret())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Long.toString(LIMIT + 1))
                .send()
                .refusal()
                .is(413, "EXHIBIT_TOO_LARGE");

        assertThat(complaint.now(asli).path("exhibits")).isEmpty();
    }

    @Test
    void aTruncatedJpegIsKeptAndSaysItCannotBeExamined() {
        complaint
                .exhibit(asli)
                .file("half.jpg", "image/jpeg", Images.truncated())
                .send()
                .expect(202);

        JsonNode examination = failed();

        assertThat(examination.path("reason").asText()).isEqualTo("TRUNCATED");
        assertThat(examination.path("words").asText()).contains(" ");
    }

    @Test
    void aBombOfPixelsIsKeptAndNeverDecoded() {
        complaint
                .exhibit(asli)
                .file("bomb.png", "image/png", Images.bomb())
                .send()
                .expect(202);

        assertThat(failed().path("reason").asText()).isEqualTo("TOO_MANY_PIXELS");
    }

    @Test
    void noPictureOfASexualMatterIsTaken() {
        ObjectNode filing =
                Complaint.filing(tara).put("category", "intimate_or_nude").put("consentKind", "never_given");
        Complaint intimate = Complaint.file(asli, filing);

        intimate.exhibit(asli)
                .file("a.jpg", "image/jpeg", Images.photograph())
                .send()
                .refusal()
                .is(409, "MEDIA_NOT_TAKEN");

        assertThat(intimate.now(asli).path("exhibits")).isEmpty();
    }

    private JsonNode failed() {
        JsonNode examination = await().atMost(EXAMINED)
                .until(
                        () -> complaint.now(asli).at("/exhibits/0/examination"),
                        found -> found.path("state").asText().equals("FAILED")
                                || found.path("state").asText().equals("DONE"));
        assertThat(examination.path("state").asText()).as("%s", examination).isEqualTo("FAILED");
        JsonNode kept = complaint.now(asli).at("/exhibits/0");
        assertThat(kept.path("sha256").asText()).hasSize(64);
        return examination;
    }
}
