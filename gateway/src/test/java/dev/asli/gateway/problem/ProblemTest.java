package dev.asli.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.gateway.Filings;
import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class ProblemTest {

    @Test
    void aFieldThatDoesNotExistIsNamed() {
        Answer answer =
                Http.at("/api/v1/complaints").post(Filings.about("x").replace("\"url\"", "\"adress\": 1, \"url\""));
        assertProblem(answer, 422, "UNKNOWN_FIELD");
        assertThat(answer.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/locations/0/adress");
    }

    @Test
    void aValueOfTheWrongKindIsNamed() {
        Answer answer = Http.at("/api/v1/complaints").post("{\"locations\": \"here\"}");
        assertProblem(answer, 422, "FIELD_INVALID");
        assertThat(answer.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/locations");
    }

    @Test
    void whatIsNotJsonIsTold() {
        assertProblem(Http.at("/api/v1/complaints").post("{\"category\": "), 400, "MALFORMED_JSON");
        assertProblem(Http.at("/api/v1/complaints").post("not json"), 400, "MALFORMED_JSON");
        assertProblem(Http.at("/api/v1/complaints").post("[]"), 400, "MALFORMED_JSON");
        assertProblem(Http.at("/api/v1/complaints").post("{} {}"), 400, "MALFORMED_JSON");
        assertProblem(
                Http.at("/api/v1/complaints")
                        .with("Content-Type", "application/json")
                        .post(),
                400,
                "BODY_MISSING");
    }

    @Test
    void httpItselfIsRefusedInTheSameWords() {
        assertProblem(Http.at("/api/v1/nothing-here").get(), 404, "PATH_NOT_FOUND");
        assertProblem(Http.at("/api/v1/complaints").delete(), 405, "METHOD_NOT_ALLOWED");
        assertProblem(
                Http.at("/api/v1/complaints")
                        .with("Content-Type", "text/plain")
                        .send("POST", "hello".getBytes(StandardCharsets.UTF_8)),
                415,
                "MEDIA_TYPE_REFUSED");
        assertProblem(Http.at("/api/v1/rule-packs").with("Accept", "image/png").get(), 406, "NOT_ACCEPTABLE");
        assertProblem(
                Http.at("/api/v1/officer/queue?limit=many")
                        .bearer(TestTokens.withRoles("o", Roles.OFFICER))
                        .get(),
                404,
                "PATH_NOT_FOUND");
        assertProblem(
                Http.at("/api/v1/officer/queue?limit=101")
                        .bearer(TestTokens.withRoles("o", Roles.OFFICER))
                        .get(),
                400,
                "PARAMETER_INVALID");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        assertProblem(Http.at("/api/v1/complaints").post("\"" + "x".repeat(600_000) + "\""), 413, "TOO_LARGE");
    }

    @Test
    void anUnexpectedFailureTellsNothingOfTheInside() {
        Answer answer = Http.at("/api/v1/complaints").post(Filings.about("BROKEN"));
        assertProblem(answer, 500, "UNEXPECTED");
        assertThat(answer.text()).doesNotContain("inside").doesNotContain("Exception");
        assertThat(answer.json().path("traceId").asText()).hasSize(32);
    }

    @Test
    void aPartThatCannotBeReachedIsTold() {
        // The contract server has no ListRulePacks: to the gateway a failure of the inner service.
        assertThat(Http.at("/api/v1/rule-packs").get().status()).isEqualTo(500);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        Answer answer = Http.at("/api/v1/scorecards").get();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        Answer crossed = Http.at("/api/v1/scorecards")
                .with("Origin", "https://evil.example")
                .get();
        assertThat(crossed.header("Access-Control-Allow-Origin")).isEmpty();
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).startsWith("https://asli.dev/problems/");
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }
}
