package dev.asli.gateway.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.gateway.Filings;
import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.gateway.inner.InnerServer;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class CaptureApiTest {

    @Inject
    InnerServer inner;

    @Test
    void whatTheDeviceSawIsTakenAndListed() {
        String reference = file();
        Answer taken = own(reference).post("""
                {"pageUrl": "https://chitra.example/p/1", "pageSha256": "%s", "title": "A title",
                 "deviceAt": "2026-11-24T17:30:00+05:30", "deviceZone": "Asia/Kolkata",
                 "responseHeaders": [{"name": "Server", "value": "x"}], "screenshotExhibit": 2}
                """.formatted("ab".repeat(32)));

        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().path("kind").asText()).isEqualTo("DEVICE");
        assertThat(taken.json().at("/device/deviceAt").asText()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(taken.json().at("/device/screenshotExhibit").asInt()).isEqualTo(2);
        assertThat(own(reference).get().json().at("/captures/0/device/title").asText())
                .isEqualTo("A title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pageUrl\": \"ftp://x\"}|422|/pageUrl",
                "{\"pageUrl\": \"https://x.example\", \"deviceAt\": \"yesterday\"}|422|/deviceAt",
                "{\"pageUrl\": \"https://x.example\", \"deviceAt\": \"2026-11-24T17:30:00\"}|422|/deviceAt",
                "{\"pageUrl\": \"https://x.example\", \"screenshotExhibit\": -1}|422|/screenshotExhibit",
                "{\"pageUrl\": \"https://x.example\", \"html\": \"<p>\"}|422|/html",
                "{\"pageUrl\": [1]}|422|/pageUrl"
            })
    void whatIsWrongIsNamedByPath(String body, int status, String path) {
        Answer refused = own(file()).post(body);

        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.json().at("/unmetRequirements/0/path").asText()).isEqualTo(path);
    }

    @Test
    void aRepetitionIsAnsweredAsBeforeAndAnotherCasesSecretOpensNothing() {
        String reference = file();
        String body = "{\"pageUrl\": \"https://x.example/\"}";
        Answer first =
                own(reference).with("Idempotency-Key", "capture-" + reference).post(body);
        Answer again =
                own(reference).with("Idempotency-Key", "capture-" + reference).post(body);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(own(reference)
                        .with("Idempotency-Key", "capture-" + reference)
                        .post(body.replace("x.", "y."))
                        .code())
                .isEqualTo("IDEMPOTENCY_MISMATCH");

        Answer stranger = Http.at("/api/v1/complaints/" + reference + "/captures")
                .with("X-Case-Secret", "SECRET-" + file())
                .post(body);
        assertThat(stranger.code()).isEqualTo("COMPLAINT_NOT_FOUND");
    }

    @Test
    void anOfficerHasAPageVisitedAndOpensTheBundleForAPurpose() {
        String reference = file();
        String desk = "/api/v1/officer/complaints/" + reference + "/captures";
        String officer = TestTokens.withRoles("o-1", Roles.OFFICER);

        Answer asked = Http.at(desk).bearer(officer).post("{\"locationNumber\": 1}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.json().at("/page/state").asText()).isEqualTo("WAITING");
        inner.captures().visited(reference);
        assertThat(Http.at(desk)
                        .bearer(officer)
                        .get()
                        .json()
                        .at("/captures/0/page/hops/0/tls")
                        .asText())
                .isEqualTo("TLSv1.3");

        Answer none = Http.at(desk + "/1/bundle").bearer(officer).post("{}");
        assertThat(none.code()).isEqualTo("PURPOSE_MISSING");
        Answer bundle = Http.at(desk + "/1/bundle").bearer(officer).post("{\"purpose\": \"To compare.\"}");
        assertThat(bundle.header("Content-Type")).isEqualTo("application/zip");
        assertThat(bundle.text()).isEqualTo("PKzip");
        assertThat(inner.captures().purposes).contains("To compare.");
    }

    @Test
    void aVisitIsForOfficersAndForARealLocation() {
        String desk = "/api/v1/officer/complaints/" + file() + "/captures";
        String officer = TestTokens.withRoles("o-1", Roles.OFFICER);

        assertThat(Http.at(desk).post("{\"locationNumber\": 1}").status()).isEqualTo(401);
        assertThat(Http.at(desk)
                        .bearer(TestTokens.withRoles("a-1", Roles.AUDITOR))
                        .post("{\"locationNumber\": 1}")
                        .status())
                .isEqualTo(403);
        for (String body : new String[] {"{}", "{\"locationNumber\": 0}", "{\"locationNumber\": -5}"}) {
            Answer refused = Http.at(desk).bearer(officer).post(body);
            assertThat(refused.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/locationNumber");
        }
        assertThat(Http.at(desk)
                        .bearer(officer)
                        .post("{\"locationNumber\": \"x\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aPhoneSharesALinkAndThePageAsksForReferenceAndSecret() {
        Answer page = Http.at("/capture/share?title=A&text=See%20https%3A%2F%2Fchitra.example%2Fp%2F1%20now")
                .get();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("value=\"https://chitra.example/p/1\"", "name=\"secret\"");
        assertThat(page.header("Content-Security-Policy")).contains("manifest-src 'self'");
        assertThat(Http.at("/static/manifest.json")
                        .get()
                        .json()
                        .at("/share_target/action")
                        .asText())
                .isEqualTo("/capture/share");
        assertThat(Http.at("/capture/share?title=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .get()
                        .text())
                .doesNotContain("<script>alert");
    }

    @Test
    void theShareFormKeepsWhatTheDeviceSawAndShowsIt() {
        String reference = file();
        Answer kept = share(Map.of(
                "requestId",
                "share-" + reference,
                "reference",
                reference,
                "secret",
                "SECRET-" + reference,
                "url",
                "https://chitra.example/p/1",
                "sha256",
                "ab".repeat(32),
                "time",
                "2026-11-24T12:00:00.000Z",
                "zone",
                "Asia/Kolkata"));

        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.text()).contains("https://chitra.example/p/1", "ab".repeat(32), "Kept with your complaint");
        assertThat(inner.captures().claims.getLast().getCapture().getUserAgent())
                .startsWith("Java-http-client");
        Answer listed = Http.at("/track/captures")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        ("reference=" + reference + "&secret=SECRET-" + reference).getBytes(StandardCharsets.UTF_8));
        assertThat(listed.text()).contains("https://chitra.example/p/1");
    }

    @Test
    void whatIsWrongInTheFormIsSaidAndNothingTypedIsLostButTheSecret() {
        String reference = file();
        Answer wrong = share(Map.of(
                "reference",
                reference,
                "secret",
                "SECRET-" + reference,
                "url",
                "chitra.example",
                "title",
                "A <title>"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("whole web address", "value=\"chitra.example\"", "A &lt;title&gt;")
                .doesNotContain("SECRET-");

        assertThat(share(Map.of("reference", reference, "secret", "WRONG", "url", "https://x.example"))
                        .text())
                .contains("No complaint has this reference");
        assertThat(share(Map.of(
                                "reference",
                                reference,
                                "secret",
                                "SECRET-" + reference,
                                "url",
                                "https://x.example",
                                "time",
                                "noon"))
                        .status())
                .isEqualTo(422);
    }

    private static Answer share(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--asli\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return Http.at("/capture/share")
                .with("Content-Type", "multipart/form-data; boundary=asli")
                .send("POST", body.append("--asli--\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Http own(String reference) {
        return Http.at("/api/v1/complaints/" + reference + "/captures").with("X-Case-Secret", "SECRET-" + reference);
    }

    private static String file() {
        return Http.at("/api/v1/complaints")
                .post(Filings.about("It is not me."))
                .json()
                .path("reference")
                .asText();
    }
}
