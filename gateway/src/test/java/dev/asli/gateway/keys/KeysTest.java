package dev.asli.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asli.gateway.Http;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import dev.asli.testkit.Transactions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class KeysTest {

    @Inject
    KeyBook book;

    @Test
    void ourOwnKeyIsThereAtOnceAndTheOthersFollow() {
        JsonNode before = Http.at("/.well-known/asli-keys.json").get().json();
        assertThat(before.at("/keys/0/kty").asText()).isEqualTo("EC");
        assertThat(before.at("/keys/0/d").isMissingNode()).isTrue();

        Transactions.onEventLoop(() -> book.refresh());

        JsonNode after = Http.at("/.well-known/asli-keys.json").get().json();
        assertThat(after.at("/keys/1/kid").asText()).isEqualTo("notice");
        assertThat(after.path("ledgerVerifierKeys"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("intake.asli.dev+12345678+AQ==", "compliance.asli.dev+87654321+AQ==");
        assertThat(after.path("complete").asBoolean()).isTrue();
    }
}
