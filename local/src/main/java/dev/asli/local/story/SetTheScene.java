package dev.asli.local.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.local.realm.DemoUser;

/** The administrator enters the two intermediaries in the register and gives each an API key. */
record SetTheScene() implements Step {

    @Override
    public String name() {
        return "set-the-scene";
    }

    @Override
    public String title() {
        return "The administrator registers two intermediaries, Chitra and Vaani, and issues an API key to each";
    }

    @Override
    public void walk(Walk walk) {
        String administrator = walk.token(DemoUser.ADMINISTRATOR);
        for (DemoIntermediary one : DemoIntermediary.values()) {
            register(walk, administrator, one);
            String key = key(walk, administrator, one);
            walk.result().withObject("/apiKeys").put(one.id(), key);
            walk.say().fact(one.id(), walk.layout().ports().url(one.port()) + ", API key " + shortened(key));
        }
        for (DemoUser user : DemoUser.values()) {
            walk.list("users")
                    .addObject()
                    .put("userName", user.userName())
                    .put("password", walk.secrets().human(user.secretName()))
                    .put("role", user.role());
        }
        walk.say()
                .means("Both are social media intermediaries of the largest class (SSMI) under India's IT Rules 2021.");
    }

    /** Registering the same again changes nothing. */
    private static void register(Walk walk, String administrator, DemoIntermediary one) {
        ObjectNode intermediary = Walk.object().put("id", one.id()).put("name", one.title());
        intermediary
                .putArray("classes")
                .add("intermediary")
                .add("social_media_intermediary")
                .add("ssmi");
        intermediary.putArray("jurisdictions").add("IN");
        intermediary.putArray("hosts").add(walk.layout().ports().host(one.port()));
        intermediary.put("grievanceEmail", "grievance@%s.example".formatted(one.id()));
        Call.post(walk.api("/admin/intermediaries"), intermediary)
                .bearer(administrator)
                .send()
                .expect(200, 201);
    }

    /** A key is shown once, so it is kept; a new one is issued only where the old one opens nothing. */
    private static String key(Walk walk, String administrator, DemoIntermediary one) {
        String name = "api-key-" + one.id();
        return walk.secrets()
                .find(name)
                .filter(key -> Call.get(walk.api("/intermediary/notices?state=open&limit=1"))
                                .apiKey(key)
                                .send()
                                .status()
                        == 200)
                .orElseGet(() -> {
                    ObjectNode request =
                            Walk.object().put("intermediary", one.id()).put("label", "Demonstration of " + one.title());
                    request.putArray("scopes")
                            .add("notices:read")
                            .add("notices:write")
                            .add("scorecard:read");
                    String key = Call.post(walk.api("/admin/api-keys"), request)
                            .bearer(administrator)
                            .send()
                            .expect(201)
                            .json()
                            .path("key")
                            .asText("");
                    walk.secrets().keep(name, key);
                    return key;
                });
    }

    private static String shortened(String key) {
        return key.length() < 24 ? key : key.substring(0, 24) + "… (whole in result.json)";
    }
}
