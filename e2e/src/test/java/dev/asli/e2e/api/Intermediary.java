package dev.asli.e2e.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.local.realm.DemoUser;

/** An intermediary that exists for one test class, so that nothing it does touches another's figures. */
public record Intermediary(String id, String name, String key) {

    /** Registers it and issues its key, as an administrator does. */
    public static Intermediary register(Asli asli, String id, String name) {
        Credential administrator = asli.as(DemoUser.ADMINISTRATOR);
        ObjectNode entry = Asli.object()
                .put("id", id)
                .put("name", name)
                .put("grievanceEmail", "grievance@%s.example".formatted(id));
        entry.putArray("classes").add("intermediary").add("ssmi");
        entry.putArray("jurisdictions").add("IN");
        entry.putArray("hosts").add(id + ".example");
        int status = asli.post("/admin/intermediaries")
                .as(administrator)
                .json(entry)
                .send()
                .status();
        if (status != 200 && status != 201) {
            throw new AssertionError("registering %s answered %d".formatted(id, status));
        }
        ObjectNode wish = Asli.object().put("intermediary", id).put("label", "end to end");
        wish.putArray("scopes").add("notices:read").add("notices:write").add("scorecard:read");
        String key = asli.post("/admin/api-keys")
                .as(administrator)
                .json(wish)
                .send()
                .expect(201)
                .json()
                .path("key")
                .asText();
        return new Intermediary(id, name, key);
    }

    public Credential credential() {
        return Credential.apiKey(key);
    }

    public String url(String page) {
        return "https://%s.example/v/%s".formatted(id, page);
    }
}
