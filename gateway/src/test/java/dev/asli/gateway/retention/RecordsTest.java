package dev.asli.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.page.Option;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.retention.page.DisposalModel;
import dev.asli.gateway.retention.page.HoldModel;
import dev.asli.gateway.retention.page.KeptModel;
import dev.asli.gateway.vault.page.OpenedModel;
import dev.asli.gateway.vault.page.OpeningModel;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sealed contact, holds, retention and disposal, from outside: JSON and pages. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class RecordsTest {

    private static final String CASE = "ASLI-2026-AAAA-AAAA";
    private static final String HELD = "ASLI-2026-HELD-AAAA";

    @Inject
    Pages pages;

    @Test
    void aContactOpensWithAPurposeAndIsShownOnce() {
        String path = "/api/v1/officer/complaints/" + CASE + "/contact-openings";
        Answer asked = officer(path).post("{\"purpose\": \"SAFETY\", \"reason\": \"She is in danger.\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.json().path("state").asText()).isEqualTo("WAITING");
        assertThat(asked.json().path("needsSecondPerson").asBoolean()).isTrue();
        assertThat(officer(path + "/opening-1/approval").post().status()).isEqualTo(403);
        assertThat(senior(path + "/opening-1/approval")
                        .post()
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("APPROVED");
        assertThat(senior(path + "/opening-1/refusal")
                        .post()
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("REFUSED");
        Answer contact = officer(path + "/opening-1/contact")
                .with("Idempotency-Key", "contact-key-1")
                .post();
        assertThat(contact.status()).isEqualTo(200);
        assertThat(contact.header("Cache-Control")).isEqualTo("no-store");
        assertThat(contact.json().path("name").asText()).isEqualTo("Asha Verma");
        Answer again = officer(path + "/opening-1/contact")
                .with("Idempotency-Key", "contact-key-1")
                .post();
        assertThat(again.code()).isEqualTo("OPENING_SPENT");
        assertThat(officer(path).get().json().path("contact").asText()).isEqualTo("SEALED");
        assertThat(officer("/api/v1/officer/contact-openings?waiting=true")
                        .get()
                        .json()
                        .path("openings"))
                .hasSize(1);
        assertThat(Http.at(path).get().status()).isEqualTo(401);
    }

    @Test
    void whatIsNoPurposeIsNamedWithItsPlace() {
        String path = "/api/v1/officer/complaints/" + CASE + "/contact-openings";
        Answer odd = officer(path).post("{\"purpose\": \"CURIOSITY\", \"reason\": \"x\"}");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/purpose");
        assertThat(officer(path).post("{\"reason\": \"x\"}").code()).isEqualTo("OPENING_PURPOSE_MISSING");
        assertThat(officer(path).post("{\"why\": \"x\"}").code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(officer(path).post("").code()).isEqualTo("BODY_MISSING");
        assertThat(officer(path).post("{").status()).isEqualTo(400);
        assertThat(officer(path + "?limit=0").get().code()).isEqualTo("PARAMETER_INVALID");
    }

    @Test
    void erasureGivesAReceiptOrSaysWhyNot() {
        Answer receipt = own(CASE, "/erasure").post();
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
        assertThat(receipt.json().path("digest").asText()).hasSize(64);
        assertThat(receipt.json().path("ledgerIndex").asLong()).isEqualTo(7);
        Answer refused = own(HELD, "/erasure").post();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ERASURE_HELD");
        assertThat(refused.json().path("detail").asText())
                .contains("District Court")
                .contains("Ask again from 20");
        assertThat(Http.at("/api/v1/complaints/" + CASE + "/erasure")
                        .with("X-Case-Secret", "SECRET-" + HELD)
                        .post()
                        .status())
                .isEqualTo(404);
        assertThat(own(CASE, "/retention")
                        .get()
                        .json()
                        .at("/lines/0/rule/period")
                        .asText())
                .isEqualTo("P180D");
    }

    @Test
    void holdsArePlacedByOfficersAndReleasedBySeniorOnes() {
        String path = "/api/v1/officer/complaints/" + CASE + "/holds";
        Answer placed = officer(path)
                .post("{\"reason\": \"Trial.\", \"authority\": \"Court\", \"until\": \"2027-01-01T00:00:00Z\"}");
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        assertThat(placed.json().path("authority").asText()).isEqualTo("Court");
        assertThat(officer(path).post("{\"authority\": \"Court\"}").code()).isEqualTo("HOLD_REASON_MISSING");
        Answer when = officer(path).post("{\"reason\": \"x\", \"authority\": \"y\", \"until\": \"tomorrow\"}");
        assertThat(when.status()).isEqualTo(422);
        assertThat(officer(path + "/hold-1/release").post("{\"reason\": \"x\"}").status())
                .isEqualTo(403);
        assertThat(senior(path + "/hold-1/release")
                        .post("{\"reason\": \"Over.\"}")
                        .json()
                        .path("inForce")
                        .asBoolean())
                .isFalse();
        assertThat(officer(path).get().json().path("holds")).hasSize(1);
    }

    @Test
    void disposalsNeedTwoPersonsAndKeysAnAdministrator() {
        String path = "/api/v1/officer/disposals";
        assertThat(officer(path).get().json().at("/disposals/0/state").asText()).isEqualTo("DUE");
        assertThat(officer(path + "/disposal-1")
                        .get()
                        .json()
                        .at("/items/0/outcome")
                        .asText())
                .isEqualTo("WAITING");
        assertThat(officer(path + "/other").get().code()).isEqualTo("DISPOSAL_NOT_FOUND");
        assertThat(officer(path + "/disposal-1/proposal")
                        .post()
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("PROPOSED");
        assertThat(officer(path + "/disposal-1/approval").post().status()).isEqualTo(403);
        assertThat(senior(path + "/disposal-1/approval").post().code()).isEqualTo("DISPOSAL_NEEDS_ANOTHER");
        assertThat(officer("/api/v1/admin/vault/keys").get().status()).isEqualTo(403);
        Http admin = Http.at("/api/v1/admin/vault/rewrap").bearer(TestTokens.withRoles("ad-1", Roles.ADMINISTRATOR));
        assertThat(admin.post().json().at("/keys/0/removable").asBoolean()).isTrue();
    }

    @Test
    void thePersonsPageShowsWhatIsKeptAndErases() {
        Answer kept = form("/case/kept", HELD);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.header("Cache-Control")).isEqualTo("no-store");
        assertThat(kept.text())
                .contains("House &lt;schedule&gt;")
                .contains("District Court, Pune")
                .contains("<title>Help page</title>");
        assertThat(form("/case/erasure", HELD).text()).contains("cannot be erased yet");
        assertThat(form("/case/erasure", CASE).text()).contains("d".repeat(64));
        assertThat(post("/case/kept", "reference=" + CASE + "&secret=").status())
                .isEqualTo(404);
    }

    @Test
    void theDesksPagesAreWhole() {
        OpeningModel opening =
                new OpeningModel("o", CASE, "p", "<b>", "s", "officer:o-1", "now", "x", "later", true, true);
        String contact = render(
                "contact",
                Map.of(
                        "reference",
                        CASE,
                        "problem",
                        "No.",
                        "requestId",
                        "r",
                        "contactState",
                        "sealed",
                        "canAsk",
                        true,
                        "canAnswer",
                        true,
                        "needsSecond",
                        true,
                        "purposes",
                        Option.of(Language.HINDI, "opening_purpose_", "safety"),
                        "openings",
                        List.of(opening),
                        "contact",
                        new OpenedModel(true, "<Asha>", "e", "p", "c", "t", true, "s")));
        assertThat(contact).contains("&lt;Asha&gt;").contains("&lt;b&gt;").contains("/contact/o/approval");
        assertThat(render("contact-openings", Map.of("waiting", List.of(opening), "openings", List.of())))
                .contains(CASE);
        KeptModel kept = new KeptModel(
                true,
                true,
                false,
                List.of(new KeptModel.Line("w", 1, 1, "", "r", true, true)),
                List.of(),
                List.of(new KeptModel.Seen("p", "s", "w")));
        HoldModel hold = new HoldModel("h", "<court>", "r", "now", "officer:o-1", "", "", "", true, true);
        assertThat(render(
                        "holds",
                        Map.of(
                                "reference",
                                CASE,
                                "problem",
                                "",
                                "requestId",
                                "r",
                                "canPlace",
                                true,
                                "canRelease",
                                true,
                                "holds",
                                List.of(hold),
                                "kept",
                                kept)))
                .contains("&lt;court&gt;")
                .contains("/holds/h/release");
        DisposalModel disposal = new DisposalModel(
                "d",
                "d",
                "w",
                "s",
                "r",
                "now",
                1,
                0,
                0,
                "officer:o-1",
                "",
                false,
                true,
                List.of(new DisposalModel.Item(CASE, "k", "o", "digest", "due")));
        assertThat(render("disposals", Map.of("disposals", List.of(disposal)))).contains("/officer/disposals/d");
        assertThat(render(
                        "disposal",
                        Map.of("disposal", disposal, "canPropose", true, "canApprove", true, "problem", "")))
                .contains("/officer/disposals/d/approval")
                .contains("digest");
    }

    private String render(String template, Map<String, Object> data) {
        return pages.show(new Frame(Language.HINDI, "/officer", true), template, new HashMap<>(data))
                .await()
                .atMost(Duration.ofSeconds(10))
                .getEntity();
    }

    private static Answer form(String path, String reference) {
        return post(path, "reference=" + reference + "&secret=" + encoded("SECRET-" + reference));
    }

    private static Answer post(String path, String body) {
        return Http.at(path)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Http own(String reference, String rest) {
        return Http.at("/api/v1/complaints/" + reference + rest).with("X-Case-Secret", "SECRET-" + reference);
    }

    private static Http officer(String path) {
        return Http.at(path).bearer(TestTokens.withRoles("o-1", Roles.OFFICER));
    }

    private static Http senior(String path) {
        return Http.at(path).bearer(TestTokens.withRoles("s-1", Roles.SENIOR_OFFICER));
    }
}
