package dev.asli.gateway.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class ComplaintApiTest {

    @Inject
    InnerServer inner;

    @Test
    void anyoneFilesAndReadsWithTheSecret() {
        Answer filed = Http.at("/api/v1/complaints").post(Filings.about("It is not me."));

        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        JsonNode body = filed.json();
        String reference = body.path("reference").asText();
        assertThat(filed.header("Location")).isEqualTo("/api/v1/complaints/" + reference);
        assertThat(filed.header("Cache-Control")).isEqualTo("no-store");
        JsonNode deadline = body.at("/matters/0/deadlines/0");
        assertThat(deadline.path("dueAt").asText()).isEqualTo("2026-11-24T14:00:00Z");
        assertThat(deadline.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(deadline.at("/why/hi").asText()).isEqualTo("क्योंकि");
        JsonNode right = body.at("/matters/0/appealRights/0");
        assertThat(right.path("clause").asText()).isEqualTo("rule 3A(3)");
        assertThat(right.path("until").asText()).isEqualTo("2026-11-24T14:00:00Z");
        assertThat(right.path("ticket").asText()).isEqualTo("T-7");
        assertThat(right.at("/why/en").asText()).isEqualTo("Because of the answer.");

        Answer read = Http.at("/api/v1/complaints/" + reference)
                .with("X-Case-Secret", body.path("secret").asText())
                .get();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("stage").asText()).isEqualTo("RECEIVED");
        assertThat(read.json().path("category").asText()).isEqualTo("impersonation_of_complainant");
    }

    @Test
    void aWrongSecretAndAnUnknownReferenceAreAnsweredAlike() {
        String reference = file();
        Answer wrong = Http.at("/api/v1/complaints/" + reference)
                .with("X-Case-Secret", "WRONG")
                .get();
        Answer unknown = Http.at("/api/v1/complaints/ASLI-2026-0").get();

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.code()).isEqualTo("COMPLAINT_NOT_FOUND");
        assertThat(wrong.json().path("detail")).isEqualTo(unknown.json().path("detail"));
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aMatterAboutAChildIsShownTheRightDoors() {
        String filing = Filings.about("A picture.")
                .replace("impersonation_of_complainant", "intimate_or_nude")
                .replace("adult", "under_18");
        Answer diverted = Http.at("/api/v1/complaints").post(filing);

        assertThat(diverted.status()).isEqualTo(422);
        assertThat(diverted.code()).isEqualTo("DIVERTED_TO_HELP");
        assertThat(diverted.json().at("/doors/0/contact").asText()).isEqualTo("1098");
        assertThat(diverted.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void whatIsMissingIsNamedByPath() {
        Answer unmet = Http.at("/api/v1/complaints").post(Filings.about(""));

        assertThat(unmet.status()).isEqualTo(422);
        assertThat(unmet.code()).isEqualTo("REQUIREMENTS_UNMET");
        assertThat(unmet.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/statement");
    }

    @Test
    void aWordThatDoesNotExistIsRefused() {
        Answer unmet = Http.at("/api/v1/complaints").post(Filings.about("x").replace("adult", "grown"));

        assertThat(unmet.status()).isEqualTo(422);
        assertThat(unmet.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/subjectAge");
        assertThat(unmet.json().at("/unmetRequirements/0/code").asText()).isEqualTo("WORD_UNKNOWN");
    }

    @Test
    void sandboxTrafficIsMarkedAndAMisspeltMarkIsRefused() {
        Answer filed = Http.at("/api/v1/complaints").with("X-Lifecycle", "test").post(Filings.about("x"));
        assertThat(inner.intake()
                        .byReference
                        .get(filed.json().path("reference").asText())
                        .getTest())
                .isTrue();

        Answer misspelt =
                Http.at("/api/v1/complaints").with("X-Lifecycle", "tset").post(Filings.about("x"));
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.code()).isEqualTo("PARAMETER_INVALID");
    }

    @Test
    void aFileArrivesByteForByte() throws Exception {
        byte[] bytes = new byte[700_001];
        new Random(7).nextBytes(bytes);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        String reference = file();

        Answer taken = Http.at("/api/v1/complaints/" + reference + "/exhibits")
                .with("X-Case-Secret", "SECRET-" + reference)
                .with("Idempotency-Key", "a-file-arrives-" + reference)
                .postFile("me.jpg", bytes);

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.json().path("sha256").asText()).isEqualTo(sha256);
        assertThat(taken.json().at("/exhibit/size").asLong()).isEqualTo(bytes.length);
        assertThat(taken.json().at("/examination/state").asText()).isEqualTo("WAITING");
    }

    @Test
    void anEmptyFileAndAMissingFileAreTold() {
        String reference = file();
        Answer empty = Http.at("/api/v1/complaints/" + reference + "/exhibits")
                .with("X-Case-Secret", "SECRET-" + reference)
                .postFile("me.jpg", new byte[0]);
        assertThat(empty.status()).as(empty.text()).isEqualTo(400);
        assertThat(empty.code()).isEqualTo("EXHIBIT_EMPTY");

        Answer missing = Http.at("/api/v1/complaints/" + reference + "/exhibits")
                .with("Content-Type", "multipart/form-data; boundary=asli")
                .send("POST", "--asli--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(missing.status()).as(missing.text()).isEqualTo(422);
        assertThat(missing.json().at("/unmetRequirements/0/code").asText()).isEqualTo("FILE_MISSING");
    }

    @Test
    void aFormSentWithoutItsFileSaysWhatIsMissing() {
        String reference = file();
        String form = """
                --asli\r
                Content-Disposition: form-data; name="reference"\r
                \r
                %s\r
                --asli\r
                Content-Disposition: form-data; name="secret"\r
                \r
                SECRET-%s\r
                --asli--\r
                """.formatted(reference, reference);
        Answer page = Http.at("/track/exhibits")
                .with("Content-Type", "multipart/form-data; boundary=asli")
                .send("POST", form.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("Choose a file first");
    }

    @Test
    void hashesAloneAreTaken() {
        String reference = file();
        Answer taken = Http.at("/api/v1/complaints/" + reference + "/exhibits")
                .with("X-Case-Secret", "SECRET-" + reference)
                .post("{\"sha256\": \"" + "ab".repeat(32) + "\"}");

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.json().at("/exhibit/hashOnly").asBoolean()).isTrue();
    }

    @Test
    void theCaseFileIsStreamedToItsReaderOnly() {
        String reference = file();
        Answer zip = Http.at("/api/v1/complaints/" + reference + "/case-file")
                .with("X-Case-Secret", "SECRET-" + reference)
                .get();
        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        assertThat(zip.text()).isEqualTo("PK\u0003\u0004firstsecond");

        Answer refused =
                Http.at("/api/v1/complaints/" + reference + "/case-file").get();
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("COMPLAINT_NOT_FOUND");
    }

    @Test
    void anOfficerReadsDecidesAndLooks() {
        String reference = file();
        String officer = TestTokens.withRoles("officer-1", Roles.OFFICER);
        String desk = "/api/v1/officer/complaints/" + reference;

        assertThat(Http.at("/api/v1/complaints/" + reference)
                        .bearer(officer)
                        .get()
                        .status())
                .isEqualTo(200);
        assertThat(Http.at(desk).bearer(officer).get().status()).isEqualTo(200);
        Answer decided = Http.at(desk + "/decision")
                .bearer(officer)
                .post("{\"outcome\": \"WELL_FOUNDED\", \"grounds\": \"It is shown.\"}");
        assertThat(decided.json().at("/decision/decidedBy").asText()).isEqualTo("officer:officer-1");
        Answer seen = Http.at(desk + "/observations").bearer(officer).post();
        assertThat(seen.json().at("/observations/0/sighting").asText()).isEqualTo("DOWN");
        Answer queue = Http.at("/api/v1/officer/queue?limit=1").bearer(officer).get();
        assertThat(queue.json().path("nextCursor").asText()).isEqualTo("next");
    }

    @Test
    void withdrawingAnswersWithTheComplaint() {
        String reference = file();
        Answer withdrawn = Http.at("/api/v1/complaints/" + reference + "/withdrawal")
                .with("X-Case-Secret", "SECRET-" + reference)
                .post();
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.json().path("stage").asText()).isEqualTo("WITHDRAWN");
    }

    private static String file() {
        return Http.at("/api/v1/complaints")
                .post(Filings.about("It is not me."))
                .json()
                .path("reference")
                .asText();
    }
}
