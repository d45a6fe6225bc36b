package dev.asli.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asli.gateway.Http;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class LedgerApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"intake", "compliance"})
    void aCheckpointIsThereForAnybodyAsItWasSigned(String log) {
        assertThat(Http.at("/api/v1/ledger/" + log + "/checkpoint").get().text())
                .isEqualTo("test.asli.dev\n7\nAA==\n\n\u2014 test.asli.dev AA==\n");
    }

    @Test
    void growthIsProven() {
        JsonNode proof =
                Http.at("/api/v1/ledger/intake/consistency?from=3&to=7").get().json();

        assertThat(proof.path("from").asLong()).isEqualTo(3);
        assertThat(proof.path("to").asLong()).isEqualTo(7);
        assertThat(proof.at("/proof/0").asText()).isEqualTo("00ff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?from=1",
                "?to=1",
                "?from=x&to=2",
                "?from=-1&to=2",
                "?from=1&to=99999999999999999999",
                "?from=1.5&to=2"
            })
    void whatIsNoSizeIsRefusedByName(String query) {
        var answer = Http.at("/api/v1/ledger/intake/consistency" + query).get();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("REQUEST_INVALID");
    }

    @Test
    void anotherLogIsUnknown() {
        var answer = Http.at("/api/v1/ledger/detection/checkpoint").get();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").asText()).isEqualTo("LEDGER_UNKNOWN");
    }

    @Test
    void thePageShowsBothAndHowToCheck() {
        assertThat(Http.at("/ledger").get().text())
                .contains("test.asli.dev", "asli verify", "/api/v1/ledger/compliance/checkpoint");
    }
}
