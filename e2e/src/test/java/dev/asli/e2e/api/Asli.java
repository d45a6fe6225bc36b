package dev.asli.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.local.realm.DemoUser;
import dev.asli.local.stack.Port;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The public API of one running stack. */
public final class Asli {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final RunningStack stack;

    public Asli(RunningStack stack) {
        this.stack = stack;
    }

    public Call get(String path) {
        return new Call("GET", stack.gateway() + "/api/v1" + path);
    }

    public Call post(String path) {
        return new Call("POST", stack.gateway() + "/api/v1" + path);
    }

    /** A token of the realm, as the demonstration's password log-in gives it. */
    public Credential as(DemoUser user) {
        String form = "grant_type=password&client_id=asli-demo&username=%s&password=%s"
                .formatted(user.userName(), encoded(password(user)));
        JsonNode answer = new Call(
                        "POST",
                        stack.layout().ports().url(Port.KEYCLOAK) + "/realms/asli/protocol/openid-connect/token")
                .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
                .send()
                .expect(200)
                .json();
        return Credential.bearer(answer.path("access_token").asText());
    }

    public String password(DemoUser user) {
        return stack.parts().secrets().human(user.secretName());
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
