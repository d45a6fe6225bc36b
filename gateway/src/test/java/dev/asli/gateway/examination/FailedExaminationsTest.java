package dev.asli.gateway.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class FailedExaminationsTest {

    private static final String FAILED = "/api/v1/admin/failed-examinations";

    @Test
    void anAdministratorSeesWhatFailedAndPutsItBackOnce() {
        String administrator = TestTokens.withRoles("ad-1", Roles.ADMINISTRATOR);
        Answer list = Http.at(FAILED).bearer(administrator).get();
        assertThat(list.json().at("/examinations/0/reason").asText()).isEqualTo("EXAMINER_UNREACHABLE");
        assertThat(list.json().at("/examinations/0/dueAt").isMissingNode()).isTrue();

        String replay = FAILED + "/" + list.json().at("/examinations/0/id").asText() + "/replay";
        assertThat(Http.at(replay).bearer(administrator).post().status()).isEqualTo(204);
        Answer again = Http.at(replay).bearer(administrator).post();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("EXAMINATION_NOT_FAILED");
    }

    @Test
    void othersDoNot() {
        assertThat(Http.at(FAILED).get().status()).isEqualTo(401);
        assertThat(Http.at(FAILED)
                        .bearer(TestTokens.withRoles("o-1", Roles.OFFICER))
                        .get()
                        .status())
                .isEqualTo(403);
        assertThat(Http.at(FAILED + "/x/replay")
                        .bearer(TestTokens.withRoles("a-1", Roles.AUDITOR))
                        .post()
                        .status())
                .isEqualTo(403);
    }
}
