package dev.asli.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.local.realm.DemoUser;
import dev.asli.local.stack.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One officer drafts an order, another approves it; its recipient verifies the signature offline. */
record OrderWithFourEyes() implements Step {

    private static final Duration LONGEST_SERVING = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "order-with-four-eyes";
    }

    @Override
    public String title() {
        return "An officer drafts an order, a senior officer approves, Vaani verifies the signature offline";
    }

    @Override
    public void walk(Walk walk) {
        String officer = walk.token(DemoUser.OFFICER);
        JsonNode complaint = Call.get(walk.api("/complaints/" + walk.reference()))
                .bearer(officer)
                .send()
                .expect(200)
                .json();
        walk.say()
                .fact(
                        "officer",
                        "asha reads the case: stage %s"
                                .formatted(complaint.path("stage").asText()));

        String order = Call.post(walk.api("/officer/orders"), draft(walk, complaint))
                .bearer(officer)
                .send()
                .expect(200, 201)
                .json()
                .path("id")
                .asText();
        walk.say().fact("order", order + " drafted by asha; nothing has left yet");
        JsonNode approved = Call.post(walk.api("/officer/orders/%s/approval".formatted(order)), Walk.object())
                .bearer(walk.token(DemoUser.SENIOR_OFFICER))
                .send()
                .expect(200, 201)
                .json();
        walk.say()
                .fact(
                        "approved",
                        "by vikram, a second person: state %s"
                                .formatted(approved.path("state").asText()));
        for (JsonNode deadline : approved.path("deadlines")) {
            walk.say()
                    .line("%-12s %-14s by %s"
                            .formatted(
                                    deadline.path("duty").asText(),
                                    deadline.path("clause").asText(),
                                    Narrator.ist(deadline.path("dueAt").asText(""))));
        }
        JsonNode received = walk.await(
                "Vaani finds the order among its open notices",
                LONGEST_SERVING,
                () -> AnswerGrievance.notice(walk, DemoIntermediary.VAANI, "ORDER"));
        walk.list("notices").add(received);
        verify(walk, received.path("signedNotice").asText(""));
    }

    private static ObjectNode draft(Walk walk, JsonNode complaint) {
        ObjectNode draft = Walk.object()
                .put("complaintReference", walk.reference())
                .put("intermediary", DemoIntermediary.VAANI.id());
        for (JsonNode location :
                walk.matter(complaint, DemoIntermediary.VAANI.id()).path("locations")) {
            draft.withArray("/locationIds").add(location.path("id").asText());
        }
        draft.putObject("details")
                .put("issuingAuthority", "Demonstration Authority (invented)")
                .put("officerRank", "joint_secretary")
                .put("writtenAuthorisation", "DA/2026/117 of 2 November 2026")
                .put("legalBasis", "IT Act s.79(3)(b), IT Rules 2021 rule 3(1)(d)")
                .put("statutoryProvision", "BNS s.319 (cheating by personation)")
                .put(
                        "natureOfUnlawfulAct",
                        "A person's likeness is used to recommend an investment she never recommended.")
                .put(
                        "reasons",
                        "The complainant denies it, the page was observed up after the time limit of the grievance,"
                                + " and the intermediary gave no answer.");
        return draft;
    }

    private static void verify(Walk walk, String signed) {
        Path notice = walk.folder().resolve("notice.jws");
        Path keys = walk.folder().resolve("keys.json");
        byte[] published = walk.await("the public keys of all services are published", LONGEST_SERVING, () -> {
            Reply reply = Call.get(walk.layout().ports().url(Port.GATEWAY) + "/.well-known/asli-keys.json")
                    .send()
                    .expect(200);
            return reply.json().path("complete").asBoolean() ? Optional.of(reply.body()) : Optional.empty();
        });
        try {
            Files.writeString(notice, signed);
            Files.write(keys, published);
        } catch (IOException failed) {
            throw new StepFailed("The signed notice cannot be written: " + failed);
        }
        OfflineVerifier.Verdict verdict = new OfflineVerifier(walk.layout()).verify(notice, "--keys", keys.toString());
        if (!verdict.holds()) {
            throw new StepFailed("The order's signature does not verify:%n%s".formatted(verdict.words()));
        }
        walk.say().fact("verified", "./asli verify %s --keys %s".formatted(notice, keys));
        verdict.words().lines().forEach(walk.say()::line);
        walk.say().means("Anybody with the public keys can check who signed what, without asking us.");
    }
}
