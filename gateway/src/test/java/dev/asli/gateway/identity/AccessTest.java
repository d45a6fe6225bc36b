package dev.asli.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class AccessTest {

    private static final String MATRIX = """
            GET  | /api/v1/officer/queue                          | officer
            GET  | /api/v1/officer/queue                          | auditor
            POST | /api/v1/officer/complaints/R/observations      | officer
            POST | /api/v1/officer/orders/order-1/approval        | senior-officer
            GET  | /api/v1/intermediary/notices                   | intermediary-member
            GET  | /api/v1/admin/api-keys                         | administrator
            GET  | /api/v1/admin/intermediaries                   | administrator
            """;

    @Inject
    TokenMint mint;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MATRIX)
    void theRightRoleIsLetInAndNobodyElse(String method, String path, String role) {
        assertThat(Http.at(path)
                        .bearer(TestTokens.withRoles("subject", role))
                        .send(method, new byte[0])
                        .status())
                .isEqualTo(200);

        Answer nobody = Http.at(path).send(method, new byte[0]);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.code()).isEqualTo("NOT_AUTHENTICATED");
        assertThat(nobody.header("WWW-Authenticate")).isNotEmpty();
        Answer wrong = Http.at(path)
                .bearer(TestTokens.withRoles("subject", Roles.COMPLAINANT))
                .send(method, new byte[0]);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.code()).isEqualTo("NOT_ALLOWED");
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anAuditorReadsAndNeverWrites() {
        String auditor = TestTokens.withRoles("auditor-1", Roles.AUDITOR);
        assertThat(Http.at("/api/v1/officer/complaints/R/decision")
                        .bearer(auditor)
                        .post("{}")
                        .status())
                .isEqualTo(403);
        assertThat(Http.at("/api/v1/officer/orders").bearer(auditor).post("{}").status())
                .isEqualTo(403);
    }

    @Test
    void aDraftByAnOfficerIsNotApprovedByOne() {
        assertThat(Http.at("/api/v1/officer/orders/order-1/approval")
                        .bearer(TestTokens.withRoles("officer-1", Roles.OFFICER))
                        .post()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTokenThatIsNoGoodIsRefusedEvenWhereNoneIsNeeded() {
        for (String token : new String[] {
            TestTokens.expired("subject", Roles.OFFICER),
            TestTokens.forAnotherAudience("subject", Roles.OFFICER),
            "not-a-token",
            mint.tokenFor(new Caller.Visitor())
        }) {
            Answer refused = Http.at("/api/v1/scorecards").bearer(token).get();
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("NOT_AUTHENTICATED");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void aMemberOfAnIntermediaryReadsItsOwnScorecardAndNoOther() {
        String member = TestTokens.forIntermediary("member-1", "chitra", Roles.INTERMEDIARY_MEMBER);
        assertThat(Http.at("/api/v1/intermediary/scorecard")
                        .bearer(member)
                        .get()
                        .json()
                        .path("grade")
                        .asText())
                .isEqualTo("NR");
        Answer other = Http.at("/api/v1/scorecards/darpan").bearer(member).get();
        assertThat(other.status()).isEqualTo(403);
        Answer untied = Http.at("/api/v1/intermediary/scorecard")
                .bearer(TestTokens.withRoles("member-2", Roles.INTERMEDIARY_MEMBER))
                .get();
        assertThat(untied.status()).isEqualTo(403);
    }

    @Test
    void anOrderWithoutRankIsRefusedWhole() {
        Answer refused = Http.at("/api/v1/officer/orders")
                .bearer(TestTokens.withRoles("officer-1", Roles.OFFICER))
                .post("{\"complaintReference\": \"R\", \"intermediary\": \"chitra\", \"locationIds\": [\"l\"]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/details/officerRank");
    }
}
