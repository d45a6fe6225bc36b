package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asli.local.realm.DemoUser;

/** The system looks at both pages, logged out, like anybody. */
record LookForOurselves() implements Step {

    @Override
    public String name() {
        return "look-for-ourselves";
    }

    @Override
    public String title() {
        return "The system looks for itself: what is still there?";
    }

    @Override
    public void walk(Walk walk) {
        look(walk);
        expect(walk, DemoIntermediary.CHITRA, "DOWN");
        expect(walk, DemoIntermediary.VAANI, "UP");
        walk.say().means("Both kinds are recorded and never mixed: what the intermediary said, and what we saw.");
    }

    /** Asks for a look at every location now. */
    static void look(Walk walk) {
        JsonNode seen = Call.post(
                        walk.api("/officer/complaints/%s/observations".formatted(walk.reference())), Walk.object())
                .bearer(walk.token(DemoUser.OFFICER))
                .send()
                .expect(200, 201)
                .json();
        for (JsonNode observation : seen.path("observations")) {
            walk.list("observations").add(observation);
            walk.say()
                    .fact(
                            "observation",
                            "%s at %s"
                                    .formatted(
                                            observation.path("sighting").asText(),
                                            Narrator.ist(observation.path("at").asText(""))));
            walk.say().line(observation.path("words").asText(""));
        }
    }

    private static void expect(Walk walk, DemoIntermediary one, String sighting) {
        JsonNode matter = walk.matter(walk.complaint(), one.id());
        JsonNode newest = Walk.object();
        for (JsonNode observation : matter.path("observations")) {
            if (observation.path("at").asText().compareTo(newest.path("at").asText("")) >= 0) {
                newest = observation;
            }
        }
        if (!newest.path("sighting").asText("").equals(sighting)) {
            throw new StepFailed("%s's page should be seen %s; the newest observation is: %s"
                    .formatted(one.title(), sighting, newest));
        }
        walk.say().fact(one.id(), sighting);
    }
}
