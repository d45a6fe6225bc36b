package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asli.local.realm.DemoUser;
import java.time.Duration;
import java.util.Optional;

/** Time is moved past the two-hour limit, which only a demonstration can. */
record PassTheTimeLimit() implements Step {

    /** A little more than the shortest limit of this matter. */
    private static final String FORWARD = "PT2H15M";
    /** The sweep comes round every quarter of a minute. */
    private static final Duration LONGEST_SWEEP = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "pass-the-time-limit";
    }

    @Override
    public String title() {
        return "Two hours and a quarter pass";
    }

    @Override
    public void walk(Walk walk) {
        String now = Call.postText(walk.api("/demo/clock"), FORWARD)
                .bearer(walk.token(DemoUser.ADMINISTRATOR))
                .send()
                .expect(200)
                .json()
                .path("now")
                .asText();
        walk.say().fact("now", Narrator.ist(now));
        LookForOurselves.look(walk);
        JsonNode breach =
                walk.await("Vaani's removal deadline stands as BREACHED_OPEN", LONGEST_SWEEP, () -> breach(walk));
        if (breach.path("evidence").isEmpty()) {
            throw new StepFailed("The breach names no evidence: " + breach);
        }
        keepDeadlines(walk);
        walk.say()
                .fact(
                        "vaani",
                        "%s %s, due %s"
                                .formatted(
                                        breach.path("duty").asText(),
                                        breach.path("clause").asText(),
                                        Narrator.ist(breach.path("dueAt").asText(""))));
        walk.say().fact("state", breach.path("state").asText());
        walk.say().line(breach.path("standing").asText(""));
        breach.path("evidence").forEach(one -> walk.say().fact("evidence", one.asText()));
        walk.say().means("Observed non-compliance with that rule, on the evidence held; nothing more is said.");
    }

    private static Optional<JsonNode> breach(Walk walk) {
        for (JsonNode deadline :
                walk.matter(walk.complaint(), DemoIntermediary.VAANI.id()).path("deadlines")) {
            if (deadline.path("state").asText().equals("BREACHED_OPEN")
                    && deadline.path("duty").asText().equals("REMOVE")) {
                return Optional.of(deadline);
            }
        }
        return Optional.empty();
    }

    private static void keepDeadlines(Walk walk) {
        for (JsonNode matter : walk.complaint().path("matters")) {
            for (JsonNode deadline : matter.path("deadlines")) {
                walk.list("deadlines")
                        .addObject()
                        .put("intermediary", matter.path("intermediary").asText())
                        .setAll((com.fasterxml.jackson.databind.node.ObjectNode) deadline);
            }
        }
    }
}
