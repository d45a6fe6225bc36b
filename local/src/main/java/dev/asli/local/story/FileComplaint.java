package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.local.stack.Port;
import java.util.UUID;

/** A depicted person files; she needs no account. */
record FileComplaint() implements Step {

    @Override
    public String name() {
        return "file-complaint";
    }

    @Override
    public String title() {
        return "A depicted person files a complaint about an impersonating image at both";
    }

    @Override
    public void walk(Walk walk) {
        String page = UUID.randomUUID().toString().substring(0, 8);
        ObjectNode complaint = complaint();
        for (DemoIntermediary one : DemoIntermediary.values()) {
            publish(walk, one, page);
            complaint
                    .withArray("/locations")
                    .addObject()
                    .put("intermediary", one.id())
                    .put("url", walk.layout().ports().url(one.port()) + "/v/" + page)
                    .put("contentId", page);
        }
        JsonNode filed =
                Call.post(walk.api("/complaints"), complaint).send().expect(201).json();
        walk.result()
                .putObject("complaint")
                .put("reference", filed.path("reference").asText(""))
                .put("secret", filed.path("secret").asText(""))
                .put("receivedAt", filed.path("receivedAt").asText(""))
                .put("serving", filed.path("serving").asText(""))
                .put("contentId", page);
        tell(walk, filed);
    }

    private static ObjectNode complaint() {
        ObjectNode complaint = Walk.object()
                .put("category", "impersonation_of_complainant")
                .put("capacity", "depicted_individual")
                .put("subjectAge", "adult")
                .put(
                        "statement",
                        "The picture shows my face as if I recommended an investment. I never did, and I did"
                                + " not agree to it.")
                .put("language", "en");
        complaint
                .putObject("declarations")
                .put("goodFaith", true)
                .put("authorityStatement", "")
                .put("consentToForward", true);
        complaint.putObject("contact").put("name", "A. Demo").put("email", "complainant@asli.example");
        return complaint;
    }

    /** What the two invented intermediaries show; each page is new, so that every walk is a case of its own. */
    private static void publish(Walk walk, DemoIntermediary one, String page) {
        String html = "<!doctype html><title>%s</title><h1>Double your savings</h1><p>Item %s, shown by %s."
                .formatted(one.title(), page, one.title());
        Call.put(walk.layout().ports().url(Port.CONTENT) + "/pages/%s/%s".formatted(one.id(), page), html)
                .send()
                .expect(201);
    }

    private static void tell(Walk walk, JsonNode filed) {
        Narrator say = walk.say();
        say.fact("reference", walk.reference());
        say.fact("secret", walk.caseSecret());
        say.fact("received", Narrator.ist(filed.path("receivedAt").asText("")));
        say.fact("serving", filed.path("serving").asText(""));
        boolean explained = false;
        for (JsonNode matter : filed.path("matters")) {
            say.fact(
                    matter.path("intermediary").asText(),
                    explained ? "the same duties, for the same reasons" : "has to");
            for (JsonNode deadline : matter.path("deadlines")) {
                tell(say, deadline, !explained);
            }
            explained = true;
        }
        say.means("The reference and the secret open the complaint; nobody can guess either. Each time limit names its"
                + " clause and says why it holds.");
    }

    private static void tell(Narrator say, JsonNode deadline, boolean why) {
        say.line("%-12s %s, by %s"
                .formatted(
                        deadline.path("duty").asText(),
                        deadline.path("clause").asText(),
                        Narrator.ist(deadline.path("dueAt").asText(""))));
        if (why) {
            say.line("             " + deadline.path("why").path("en").asText(""));
        }
    }
}
