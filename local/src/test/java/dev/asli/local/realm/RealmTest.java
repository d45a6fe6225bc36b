package dev.asli.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void joinsObjectsAppendsListsAndLetsTheAdditionHold() throws Exception {
        JsonNode merged = Realm.merge(
                JSON.readTree("{\"name\":\"base\",\"deep\":{\"a\":1,\"b\":2},\"list\":[1]}"),
                JSON.readTree("{\"name\":\"demo\",\"deep\":{\"b\":3},\"list\":[2],\"new\":true}"));

        assertThat(merged)
                .isEqualTo(JSON.readTree("{\"name\":\"demo\",\"deep\":{\"a\":1,\"b\":3},\"list\":[1,2],\"new\":true}"));
    }

    @Test
    void theBaseHasNoPeopleNoPasswordLogInAndNoSecretOfItsOwn() throws Exception {
        JsonNode base = JSON.readTree(getClass().getResource("/keycloak/asli-realm.json"));

        assertThat(texts(base.path("users"), "username")).containsExactly("service-account-intake-service");
        assertThat(base.path("clients")).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("secret").asText()).matches("\\$\\{[A-Z_]+}");
        });
        assertThat(base.path("bruteForceProtected").asBoolean()).isTrue();
    }

    @Test
    void thePortalMustUsePkce() throws Exception {
        JsonNode base = JSON.readTree(getClass().getResource("/keycloak/asli-realm.json"));

        JsonNode portal = base.path("clients").get(0);
        assertThat(portal.path("clientId").asText()).isEqualTo("asli-portal");
        assertThat(portal.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
    }

    @Test
    void theDemonstrationHasOneAccountForEachOfItsPeople() throws Exception {
        JsonNode demonstration = JSON.readTree(Realm.demonstration());

        assertThat(texts(demonstration.path("users"), "username"))
                .containsAll(
                        Arrays.stream(DemoUser.values()).map(DemoUser::userName).toList());
        for (DemoUser user : DemoUser.values()) {
            assertThat(demonstration.toString()).contains("${%s}".formatted(user.placeholder()));
        }
        assertThat(texts(demonstration.path("clients"), "clientId"))
                .containsExactly("asli-portal", "intake-service", "asli-demo");
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }
}
