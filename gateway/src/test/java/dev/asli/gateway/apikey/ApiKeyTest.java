package dev.asli.gateway.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.kit.identity.Roles;
import dev.asli.movableclock.MovableClock;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class ApiKeyTest {

    private static final String NOTICES = "/api/v1/intermediary/notices";
    private final String administrator = TestTokens.withRoles("admin-1", Roles.ADMINISTRATOR);

    @Inject
    MovableClock clock;

    @Test
    void aKeyOpensItsIntermediarysNoticesByEitherHeader() {
        String key = issue("chitra", "\"notices:read\", \"notices:write\"")
                .path("key")
                .asText();

        Answer list = Http.at(NOTICES).with("X-API-Key", key).get();
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.json().at("/notices/0/id").asText()).isEqualTo("notice-1");
        assertThat(list.json().at("/notices/0/state").asText()).isEqualTo("CLOSED");
        Answer one = Http.at(NOTICES + "/notice-1")
                .with("Authorization", "ApiKey " + key)
                .get();
        assertThat(one.status()).isEqualTo(200);
        Answer acknowledged = Http.at(NOTICES + "/notice-1/acknowledgement")
                .with("X-API-Key", key)
                .post("{\"ticket\": \"T-1\"}");
        assertThat(acknowledged.json().at("/response/ticket").asText()).isEqualTo("T-1");
        Answer responded = Http.at(NOTICES + "/notice-1/response")
                .with("X-API-Key", key)
                .post("{\"kind\": \"ACTIONED\", \"action\": \"removed\"}");
        assertThat(responded.json().at("/response/kind").asText()).isEqualTo("ACTIONED");
        Answer unmet =
                Http.at(NOTICES + "/notice-1/response").with("X-API-Key", key).post("{\"kind\": \"REFUSED\"}");
        assertThat(unmet.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/reasons");
    }

    @Test
    void anothersNoticeDoesNotExist() {
        String key = issue("darpan", "\"notices:read\"").path("key").asText();

        assertThat(Http.at(NOTICES).with("X-API-Key", key).get().json().path("notices"))
                .isEmpty();
        Answer other = Http.at(NOTICES + "/notice-1").with("X-API-Key", key).get();
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.code()).isEqualTo("NOTICE_NOT_FOUND");
    }

    @Test
    void aKeyIsHeldToItsScopes() {
        String key = issue("chitra", "\"notices:read\"").path("key").asText();

        Answer write = Http.at(NOTICES + "/notice-1/acknowledgement")
                .with("X-API-Key", key)
                .post("{}");
        assertThat(write.status()).isEqualTo(403);
        assertThat(write.code()).isEqualTo("SCOPE_MISSING");
        assertThat(Http.at("/api/v1/intermediary/scorecard")
                        .with("X-API-Key", key)
                        .get()
                        .code())
                .isEqualTo("SCOPE_MISSING");
    }

    @Test
    void aKeyDoesNotOpenWhatPeopleDo() {
        String key = issue("chitra", "\"notices:read\"").path("key").asText();
        Answer queue = Http.at("/api/v1/officer/queue").with("X-API-Key", key).get();
        assertThat(queue.status()).isEqualTo(403);
        assertThat(queue.code()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceAndRevokingTwiceIsTheSame() {
        JsonNode issued = issue("chitra", "\"notices:read\"");
        String address = "/api/v1/admin/api-keys/" + issued.at("/apiKey/id").asText();
        assertThat(Http.at(address).bearer(administrator).delete().status()).isEqualTo(200);
        assertThat(Http.at(address)
                        .bearer(administrator)
                        .delete()
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("REVOKED");

        assertRefused(issued.path("key").asText(), "revoked");
    }

    @Test
    void anExpiredKeyIsRefused() {
        JsonNode issued = Http.at("/api/v1/admin/api-keys")
                .bearer(administrator)
                .post("""
                        {"intermediary": "chitra", "label": "short", "scopes": ["notices:read"], "validDays": 1}
                        """)
                .json();
        clock.advance(Duration.ofDays(1));
        assertRefused(issued.path("key").asText(), "ran out");
    }

    @Test
    void aRotatedKeyGoesOnForTheOverlapOnly() {
        JsonNode old = issue("chitra", "\"notices:read\"");
        Answer rotated = Http.at(
                        "/api/v1/admin/api-keys/" + old.at("/apiKey/id").asText() + "/rotation")
                .bearer(administrator)
                .post();
        assertThat(rotated.status()).as(rotated.text()).isEqualTo(201);
        String successor = rotated.json().path("key").asText();
        String oldKey = old.path("key").asText();
        assertThat(Http.at(NOTICES).with("X-API-Key", oldKey).get().status()).isEqualTo(200);

        clock.advance(Duration.ofDays(7));
        assertRefused(oldKey, "rotated out");
        assertThat(Http.at(NOTICES).with("X-API-Key", successor).get().status()).isEqualTo(200);
    }

    @Test
    void anUnknownAMalformedAndAForeignKeyAreRefused() {
        String key = issue("chitra", "\"notices:read\"").path("key").asText();
        assertRefused(key.substring(0, key.length() - 4) + "0000", "unknown");
        assertRefused("letmein", "not a key");
        assertRefused(key.replace("asli_live_", "asli_test_"), "not a key");
    }

    @Test
    void aKeyIsIssuedToARegisteredIntermediaryOnlyAndShownOnce() {
        Answer unknown = Http.at("/api/v1/admin/api-keys")
                .bearer(administrator)
                .post("{\"intermediary\": \"nobody\", \"label\": \"x\", \"scopes\": [\"notices:read\"]}");
        assertThat(unknown.json().at("/unmetRequirements/0/code").asText()).isEqualTo("INTERMEDIARY_UNKNOWN");
        Answer wrong = Http.at("/api/v1/admin/api-keys").bearer(administrator).post("{\"scopes\": [\"all\"]}");
        assertThat(wrong.json().path("unmetRequirements")).hasSize(3);

        JsonNode issued = issue("chitra", "\"notices:read\"");
        String id = issued.at("/apiKey/id").asText();
        Answer first = Http.at("/api/v1/admin/api-keys?intermediary=chitra&limit=1")
                .bearer(administrator)
                .get();
        assertThat(first.json().at("/apiKeys/0/id").asText()).isEqualTo(id);
        assertThat(first.json().path("nextCursor").asText()).isEqualTo(id);
        assertThat(first.text()).doesNotContain(issued.path("key").asText());
    }

    private JsonNode issue(String intermediary, String scopes) {
        Answer issued = Http.at("/api/v1/admin/api-keys")
                .bearer(administrator)
                .post("{\"intermediary\": \"%s\", \"label\": \"test\", \"scopes\": [%s]}"
                        .formatted(intermediary, scopes));
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        return issued.json();
    }

    private static void assertRefused(String key, String why) {
        Answer refused = Http.at(NOTICES).with("X-API-Key", key).get();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).as(refused.text()).isEqualTo("API_KEY_REFUSED");
        assertThat(refused.json().path("detail").asText()).contains(why);
        assertThat(refused.text()).doesNotContain(key);
    }
}
