package dev.asli.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.gateway.message.page.MessageModel;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.recovery.page.HandoverModel;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Messages and recovery, from outside: JSON and pages. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class LettersTest {

    private static final AtomicInteger CASES = new AtomicInteger();

    @Inject
    Pages pages;

    private final String reference = "ASLI-2026-L" + CASES.incrementAndGet();
    private final String messages = "/api/v1/complaints/" + reference + "/messages";

    @Test
    void bothSidesWriteAndRead() {
        Answer sent = own(messages).post("{\"text\": \"Where to?\"}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.json().path("sender").asText()).isEqualTo("COMPLAINANT");
        Answer office = officer(messages).post("{\"text\": \"Here.\", \"asks\": true}");
        assertThat(office.json().path("asks").asBoolean()).isTrue();
        Answer list = own(messages + "?after=1").get();
        assertThat(list.json().path("messages")).hasSize(1);
        assertThat(list.json().path("lastNumber").asInt()).isEqualTo(2);
        assertThat(list.json().path("waitsFor").asText()).isEqualTo("OFFICE");
        assertThat(list.json().has("outsideNotice")).isFalse();
        assertThat(officer(messages).get().json().path("outsideNotice").asText())
                .isNotEmpty();
        assertThat(own(messages + "/read")
                        .post("{\"upTo\": 2}")
                        .json()
                        .path("marked")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aMessageIsSentOnceForEachKey() {
        for (int time = 0; time < 2; time++) {
            assertThat(own(messages)
                            .with("Idempotency-Key", "message-key-" + reference)
                            .post("{\"text\": \"Once.\"}")
                            .status())
                    .isEqualTo(201);
        }
        assertThat(own(messages).get().json().path("lastNumber").asInt()).isEqualTo(1);
        Answer other = own(messages)
                .with("Idempotency-Key", "message-key-" + reference)
                .post("{\"text\": \"Twice.\"}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void badInputIsNamedWithItsPlace() {
        Answer empty = own(messages).post("{\"text\": \"  \"}");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/text");
        assertThat(own(messages).post("{\"txt\": \"a\"}").code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(own(messages).post("{\"text\": [1]}").status()).isEqualTo(422);
        assertThat(own(messages).post("").code()).isEqualTo("BODY_MISSING");
        assertThat(own(messages).post("{\"text\"").status()).isEqualTo(400);
        assertThat(own(messages + "?after=-1").get().code()).isEqualTo("PARAMETER_INVALID");
        assertThat(own(messages + "?limit=101").get().code()).isEqualTo("PARAMETER_INVALID");
        assertThat(Http.at(messages).with("X-Case-Secret", "WRONG").get().status())
                .isEqualTo(404);
        assertThat(Http.at(messages).get().code()).isEqualTo("COMPLAINT_NOT_FOUND");
    }

    @Test
    void codesGiveANewSecretAndAWrongOneIsRefused() {
        Answer codes =
                own("/api/v1/complaints/" + reference + "/recovery-codes").post();
        assertThat(codes.status()).isEqualTo(201);
        assertThat(codes.header("Cache-Control")).isEqualTo("no-store");
        String code = codes.json().at("/codes/0").asText();
        Answer recovered = recover(code);
        assertThat(recovered.json().path("secret").asText()).isEqualTo("NEW-SECRET");
        assertThat(recover("WRONG").status()).isEqualTo(404);
        assertThat(recover("WRONG").code()).isEqualTo("RECOVERY_REFUSED");
        assertThat(recover("SLOW").status()).isEqualTo(429);
    }

    @Test
    void handingOverIsForOfficersAndApprovalForSeniorOnes() {
        String path = "/api/v1/officer/complaints/" + reference + "/recovery-codes";
        assertThat(own(path).post("{\"reason\": \"x\"}").status()).isIn(401, 403);
        Answer asked = officer(path).post("{\"reason\": \"Called back.\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.json().path("state").asText()).isEqualTo("READY");
        assertThat(officer(path).post("{}").code()).isEqualTo("REASON_MISSING");
        assertThat(officer(path + "/handover-1/approval").post().status()).isEqualTo(403);
        assertThat(Http.at(path + "/handover-1/approval")
                        .bearer(TestTokens.withRoles("s-1", Roles.SENIOR_OFFICER))
                        .post()
                        .status())
                .isEqualTo(200);
        assertThat(officer(path).get().json().at("/handovers/0/askedBy").asText())
                .isEqualTo("officer:o-1");
    }

    @Test
    void theCitizensPagesWorkWithoutScriptAndTellNothingInTheirTitles() {
        Answer sent = form("/case/messages/send", "text", "<script>alert(1)</script>\nline");
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.text())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .contains("<title>Help page</title>");
        Answer refused = form("/case/messages/send", "text", " ");
        assertThat(refused.text()).contains("Write something first.");
        assertThat(form("/case/messages").header("Cache-Control")).isEqualTo("no-store");
        assertThat(form("/case/codes").text()).contains("AAAA-BBBB-CCCC-DDDD").contains("<title>Help page</title>");
        Answer lost = Http.at("/case/lost").with("Accept-Language", "hi").get();
        assertThat(lost.text()).contains("वापसी कोड");
        assertThat(form("/case/lost", "code", "AAAA-BBBB-CCCC-DDDD").text()).contains("NEW-SECRET");
        Answer wrong = form("/case/lost", "code", "WRONG");
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.text()).contains("not good").contains(reference);
        assertThat(form("/case/lost", "code", "SLOW").status()).isEqualTo(429);
        assertThat(post("/case/messages", "reference=" + reference + "&secret=").status())
                .isEqualTo(404);
    }

    @Test
    void papersAreGivenUnderAPlainName() {
        String files = "/api/v1/complaints/" + reference + "/case-file/";
        Answer certificate = own(files + "certificate.pdf?language=hi").get();
        assertThat(certificate.text()).isEqualTo("%PDF PAPER_CERTIFICATE hi");
        assertThat(certificate.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(certificate.header("Content-Disposition")).contains("sheet.pdf");
        assertThat(own(files + "police-sheet.pdf").get().text()).startsWith("%PDF PAPER_SHEET");
        assertThat(own(files + "other.pdf").get().status()).isEqualTo(404);
        assertThat(Http.at(files + "police-sheet.pdf").get().code()).isEqualTo("COMPLAINT_NOT_FOUND");
        assertThat(form("/case/papers", "paper", "certificate").text()).isEqualTo("%PDF PAPER_CERTIFICATE en");
    }

    @Test
    void theDesksPagesAreWhole() {
        Frame frame = new Frame(Language.HINDI, "/officer", true);
        String messages = pages.show(
                        frame,
                        "desk-messages",
                        Map.of(
                                "messages",
                                List.of(new MessageModel("x", "<b>", "now", true, true, true, "officer:o-1")),
                                "reference",
                                reference,
                                "outsideNotice",
                                "There is news.",
                                "writes",
                                true,
                                "requestId",
                                "r",
                                "typed",
                                "half & done",
                                "problem",
                                ""))
                .await()
                .atMost(Duration.ofSeconds(10))
                .getEntity();
        assertThat(messages).contains("&lt;b&gt;").contains("There is news.").contains("half &amp; done");
        String handovers = pages.show(
                        frame,
                        "handover",
                        Map.of(
                                "handovers",
                                List.of(new HandoverModel("h", "s", true, "<i>", "officer:o-1", "now", "later", "C-1")),
                                "reference",
                                reference,
                                "requestId",
                                "r",
                                "problem",
                                "No."))
                .await()
                .atMost(Duration.ofSeconds(10))
                .getEntity();
        assertThat(handovers).contains("C-1").contains("&lt;i&gt;").contains("/recovery/h/approval");
    }

    private Http own(String path) {
        return Http.at(path).with("X-Case-Secret", "SECRET-" + reference);
    }

    private Http officer(String path) {
        return Http.at(path).bearer(TestTokens.withRoles("o-1", Roles.OFFICER));
    }

    private Answer recover(String code) {
        return Http.at("/api/v1/complaints/recovery")
                .post("{\"reference\": \"%s\", \"code\": \"%s\"}".formatted(reference, code));
    }

    private Answer form(String path, String... field) {
        String body = "reference=" + reference + "&secret=SECRET-" + reference;
        return post(
                path,
                field.length == 0
                        ? body
                        : body + "&" + field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8));
    }

    private static Answer post(String path, String body) {
        return Http.at(path)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept-Language", "en")
                .send("POST", body.getBytes(StandardCharsets.UTF_8));
    }
}
