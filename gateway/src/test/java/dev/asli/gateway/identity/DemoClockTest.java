package dev.asli.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.gateway.Http;
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
class DemoClockTest {

    private static final String CLOCK = "/api/v1/demo/clock";

    @Test
    void timeIsAnAdministratorsOnly() {
        assertThat(Http.at(CLOCK)
                        .bearer(TestTokens.withRoles("admin", Roles.ADMINISTRATOR))
                        .get()
                        .json()
                        .path("now")
                        .asText())
                .endsWith("Z");

        assertThat(Http.at(CLOCK).get().status()).isEqualTo(401);
        assertThat(Http.at(CLOCK)
                        .bearer(TestTokens.withRoles("o", Roles.OFFICER))
                        .post()
                        .status())
                .isEqualTo(403);
    }
}
