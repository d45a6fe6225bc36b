package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.local.stack.Port;
import java.time.Duration;
import java.util.Optional;

/** Chitra's trust and safety team works through its notices; Vaani's does not. */
record AnswerGrievance() implements Step {

    private static final Duration LONGEST_SERVING = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "answer-grievance";
    }

    @Override
    public String title() {
        return "The grievance is served on each; Chitra acknowledges and answers \"removed\", Vaani stays silent";
    }

    @Override
    public void walk(Walk walk) {
        JsonNode notice = walk.await(
                "Chitra finds the grievance among its open notices",
                LONGEST_SERVING,
                () -> notice(walk, DemoIntermediary.CHITRA, "GRIEVANCE"));
        String id = notice.path("id").asText();
        walk.say()
                .fact(
                        "chitra",
                        "notice %s, received %s"
                                .formatted(
                                        id,
                                        Narrator.ist(notice.path("receivedAt").asText(""))));

        post(walk, id, "acknowledgement", Walk.object().put("ticket", "CH-" + walk.reference()));
        walk.say().line("acknowledged with ticket CH-" + walk.reference());

        Call.delete(walk.layout().ports().url(Port.CONTENT)
                        + "/pages/chitra/%s"
                                .formatted(walk.result()
                                        .path("complaint")
                                        .path("contentId")
                                        .asText()))
                .send()
                .expect(200);
        JsonNode answered = post(walk, id, "response", removed(walk));
        walk.say().line("answered: removed");
        for (JsonNode deadline : answered.path("deadlines")) {
            walk.say()
                    .line("%-12s %-14s %s"
                            .formatted(
                                    deadline.path("duty").asText(),
                                    deadline.path("clause").asText(),
                                    deadline.path("state").asText()));
        }
        JsonNode silent = walk.await(
                "Vaani has the grievance too",
                LONGEST_SERVING,
                () -> notice(walk, DemoIntermediary.VAANI, "GRIEVANCE"));
        walk.say()
                .fact(
                        "vaani",
                        "notice %s, received %s; no answer"
                                .formatted(
                                        silent.path("id").asText(),
                                        Narrator.ist(silent.path("receivedAt").asText(""))));
        walk.list("notices").add(notice).add(silent);
        walk.say().means("\"Removed\" is a claim. The next step is the evidence.");
    }

    /** The intermediary's notice of this complaint, newest state. */
    static Optional<JsonNode> notice(Walk walk, DemoIntermediary one, String kind) {
        JsonNode list = Call.get(walk.api("/intermediary/notices?state=open&limit=100"))
                .apiKey(walk.result().path("apiKeys").path(one.id()).asText())
                .send()
                .expect(200)
                .json();
        for (JsonNode notice : list.path("notices")) {
            if (notice.path("complaintReference").asText().equals(walk.reference())
                    && notice.path("kind").asText().equals(kind)) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }

    private static ObjectNode removed(Walk walk) {
        return Walk.object()
                .put("kind", "ACTIONED")
                .put("action", "removed")
                .put("actedAt", walk.now().toString())
                .put("reasons", "The item broke our rule against impersonation.")
                .put("ticket", "CH-" + walk.reference());
    }

    private static JsonNode post(Walk walk, String notice, String what, ObjectNode body) {
        return Call.post(walk.api("/intermediary/notices/%s/%s".formatted(notice, what)), body)
                .apiKey(walk.result()
                        .path("apiKeys")
                        .path(DemoIntermediary.CHITRA.id())
                        .asText())
                .send()
                .expect(200, 201)
                .json();
    }
}
