package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asli.local.realm.DemoUser;

/** What the evidence so far says of each intermediary, with its doubt. */
record ReadScorecards() implements Step {

    @Override
    public String name() {
        return "read-scorecards";
    }

    @Override
    public String title() {
        return "The two scorecards: k of n, the interval, and every lost point down to its deadline";
    }

    @Override
    public void walk(Walk walk) {
        String officer = walk.token(DemoUser.OFFICER);
        for (DemoIntermediary one : DemoIntermediary.values()) {
            JsonNode card = Call.get(walk.api("/scorecards/" + one.id()))
                    .bearer(officer)
                    .send()
                    .expect(200)
                    .json();
            if (card.path("grade").asText("").isEmpty()) {
                throw new StepFailed("%s's scorecard has no grade: %s".formatted(one.title(), card));
            }
            walk.list("scorecards").add(card);
            tell(walk.say(), one, card);
        }
        walk.say().means("NR is \"not rated\": too little evidence is not a bad mark, and not a good one.");
    }

    private static void tell(Narrator say, DemoIntermediary one, JsonNode card) {
        say.fact(
                one.id(),
                "grade %s, score %s, coverage %.2f"
                        .formatted(
                                card.path("grade").asText(),
                                range(card, "score", "scoreLow", "scoreHigh"),
                                card.path("coverage").asDouble()));
        card.path("words").forEach(words -> say.line(words.asText()));
        for (JsonNode indicator : card.path("indicators")) {
            if (indicator.path("n").asDouble() > 0) {
                say.line("%-4s %s: %s of %s, 95 %% interval %s"
                        .formatted(
                                indicator.path("id").asText(),
                                indicator.path("name").asText(),
                                number(indicator.path("k")),
                                number(indicator.path("n")),
                                range(indicator, "", "wilsonLow", "wilsonHigh")));
            }
        }
        for (JsonNode lost : card.path("lostPoints")) {
            say.line("lost %.2f on %s: %s %s %s"
                    .formatted(
                            lost.path("points").asDouble(),
                            lost.path("indicator").asText(),
                            lost.path("cause").asText(),
                            lost.path("clause").asText(""),
                            lost.path("deadlineId").asText("")));
        }
    }

    private static String range(JsonNode node, String value, String low, String high) {
        if (!node.hasNonNull(low)) {
            return "none";
        }
        String interval = "%.2f to %.2f"
                .formatted(node.path(low).asDouble(), node.path(high).asDouble());
        return value.isEmpty()
                ? interval
                : "%.1f (%s)".formatted(node.path(value).asDouble(), interval);
    }

    private static String number(JsonNode count) {
        double number = count.asDouble();
        return number == Math.rint(number) ? "%.0f".formatted(number) : "%.2f".formatted(number);
    }
}
