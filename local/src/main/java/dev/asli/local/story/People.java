package dev.asli.local.story;

import dev.asli.local.realm.DemoUser;
import dev.asli.local.stack.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Logs the demonstration's people in through Keycloak. */
record People(String keycloakUrl, Secrets secrets) {

    /** A fresh access token; it lives for some minutes. */
    String token(DemoUser user) {
        String form = "grant_type=password&client_id=asli-demo&scope=openid&username=%s&password=%s"
                .formatted(user.userName(), encoded(secrets.human(user.secretName())));
        Reply reply = Call.postForm(keycloakUrl + "/realms/asli/protocol/openid-connect/token", form)
                .send();
        if (reply.status() != 200) {
            throw new StepFailed("Keycloak refused to log %s in: %s"
                    .formatted(
                            user.userName(),
                            reply.json().path("error_description").asText()));
        }
        return reply.json().path("access_token").asText();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
