package dev.asli.gateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.ImportFormat;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class BulkApiTest {

    @Inject
    InnerServer inner;

    @Test
    void eachComplaintIsAnsweredInItsPlaceAndAMisspeltOneLosesNoOther() {
        String good = Filings.about("well");
        Answer answer = bulk(
                UUID.randomUUID().toString(),
                good,
                good.replace("category", "kategory"),
                good.replace("\"adult\"", "7"),
                good.replace("impersonation_of_complainant", "intimate_or_nude").replace("adult", "under_18"),
                "null",
                good);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/results").findValuesAsText("outcome"))
                .containsExactly("FILED", "REFUSED", "REFUSED", "DIVERTED", "REFUSED", "FILED");
        assertThat(answer.json().at("/results/1/unmetRequirements/0/path").asText())
                .isEqualTo("/kategory");
        assertThat(answer.json().at("/results/2/unmetRequirements/0/path").asText())
                .isEqualTo("/subjectAge");
        assertThat(answer.json().at("/results/5/complaint/secret").asText()).isNotEmpty();
        assertThat(answer.json().path("filed").asInt()).isEqualTo(2);
    }

    @Test
    void theSameKeyIsTheSameItemsEvenWhenAnotherWasMended() {
        String key = UUID.randomUUID().toString();
        String good = Filings.about("well");
        String first = bulk(key, "null", good)
                .json()
                .at("/results/1/complaint/reference")
                .asText();
        Answer again = bulk(key, good, good);

        assertThat(again.json().at("/results/0/outcome").asText()).isEqualTo("FILED");
        assertThat(again.json().at("/results/1/outcome").asText()).isEqualTo("REPLAYED");
        assertThat(again.json().at("/results/1/complaint/reference").asText()).isEqualTo(first);
    }

    @Test
    void noneAndTooManyAreRefusedWhole() {
        assertThat(bulk(UUID.randomUUID().toString()).code()).isEqualTo("REQUIREMENTS_UNMET");
        String[] many = new String[101];
        java.util.Arrays.fill(many, Filings.about("x"));
        Answer tooMany = bulk(UUID.randomUUID().toString(), many);
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.json().at("/unmetRequirements/0/code").asText()).isEqualTo("BULK_TOO_MANY");
    }

    @Test
    void visitorsAndForeignRolesDoNotFileInBulk() {
        assertThat(Http.at("/api/v1/complaints/bulk").post("{}").status()).isEqualTo(401);
        assertThat(Http.at("/api/v1/complaints/bulk")
                        .bearer(TestTokens.withRoles("a-1", Roles.AUDITOR))
                        .post("{}")
                        .status())
                .isEqualTo(403);
        assertThat(Http.at("/api/v1/imports").get().status()).isEqualTo(401);
    }

    @Test
    void aFileArrivesByteForByteAsBodyAndAsForm() {
        String key = UUID.randomUUID().toString();
        byte[] file = "category,url\r\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Answer taken = platform("/api/v1/imports")
                .with("Idempotency-Key", key)
                .with("Content-Type", "text/csv")
                .send("POST", file);
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        String id = taken.json().path("id").asText();
        assertThat(taken.header("Location")).isEqualTo("/api/v1/imports/" + id);
        assertThat(inner.imports().files.get(id)).isEqualTo(file);
        assertThat(inner.imports().formats.get(id)).isEqualTo(ImportFormat.CSV);

        Answer form = platform("/api/v1/imports").postFile("a.csv", file);
        assertThat(form.status()).as(form.text()).isEqualTo(202);
        assertThat(inner.imports().files.get(form.json().path("id").asText())).isEqualTo(file);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhileItArrives() {
        Answer refused =
                platform("/api/v1/imports").with("Content-Type", "text/csv").send("POST", new byte[8_000_000]);
        assertThat(refused.status()).as(refused.text()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("IMPORT_TOO_LARGE");
    }

    @Test
    void whatBecameOfTheRowsIsReadAsJsonAndAsATableThatRunsNothing() {
        String id = platform("/api/v1/imports")
                .with("Content-Type", "application/x-ndjson")
                .send("POST", "{}".getBytes(StandardCharsets.UTF_8))
                .json()
                .path("id")
                .asText();
        assertThat(platform("/api/v1/imports/" + id).get().json().path("state").asText())
                .isEqualTo("RUNNING");
        Answer page = platform("/api/v1/imports/" + id + "/refusals?limit=1").get();
        assertThat(page.json().at("/rows/0/unmetRequirements/0/path").asText()).isEqualTo("/category");
        assertThat(page.json().path("nextAfter").asInt()).isEqualTo(1);

        Answer table = platform("/api/v1/imports/" + id + "/refusals.csv").get();
        assertThat(table.header("Content-Disposition")).contains("attachment");
        assertThat(table.text())
                .isEqualTo("\"row\",\"code\",\"path\",\"message\"\r\n"
                        + "\"1\",\"WORD_UNKNOWN\",\"/category\",\"'=1+1 \"\"quoted\"\"\"\r\n"
                        + "\"2\",\"WORD_UNKNOWN\",\"/category\",\"'=1+1 \"\"quoted\"\"\"\r\n");
        assertThat(platform("/api/v1/imports/" + id + "/results.csv").get().text())
                .contains("\"2\",\"'@SUM(A1)\",\"ASLI-2026-1\"");
        assertThat(platform("/api/v1/imports/" + id + "/cancellation")
                        .post()
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void anUnknownImportIsAProblemAlsoWhereATableWasAsked() {
        Answer refused = platform("/api/v1/imports/none/refusals.csv").get();
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("IMPORT_NOT_FOUND");
        assertThat(platform("/api/v1/imports/none/refusals?limit=5000").get().code())
                .isEqualTo("PARAMETER_INVALID");
    }

    private static Answer bulk(String key, String... complaints) {
        return platform("/api/v1/complaints/bulk")
                .with("Idempotency-Key", key)
                .post("{\"complaints\": [" + String.join(",", complaints) + "]}");
    }

    private static Http platform(String path) {
        return Http.at(path).bearer(TestTokens.forIntermediary("p-1", "chitra", Roles.INTERMEDIARY_MEMBER));
    }
}
