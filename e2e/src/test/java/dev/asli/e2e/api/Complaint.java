package dev.asli.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A filed complaint and what opens it. */
public record Complaint(String reference, String secret, JsonNode filed) {

    public static final String STATEMENT = "The picture shows me at a rally where I never was. My face was put there.";

    /** A whole and lawful filing about one page of each intermediary. */
    public static ObjectNode filing(Intermediary... intermediaries) {
        ObjectNode filing = Asli.object()
                .put("category", "impersonation_of_complainant")
                .put("capacity", "depicted_individual")
                .put("subjectAge", "adult")
                .put("statement", STATEMENT)
                .put("language", "en");
        filing.putObject("declarations").put("goodFaith", true).put("consentToForward", true);
        ArrayNode locations = filing.putArray("locations");
        for (Intermediary intermediary : intermediaries) {
            locations
                    .addObject()
                    .put("intermediary", intermediary.id())
                    .put("url", intermediary.url(UUID.randomUUID().toString()));
        }
        return filing;
    }

    public static Complaint file(Asli asli, Intermediary... intermediaries) {
        return file(asli, filing(intermediaries));
    }

    public static Complaint file(Asli asli, ObjectNode filing) {
        return of(asli.post("/complaints").json(filing).send().expect(201));
    }

    public static Complaint of(Answer filed) {
        JsonNode answer = filed.json();
        return new Complaint(
                answer.path("reference").asText(), answer.path("secret").asText(), answer);
    }

    public Call look(Asli asli) {
        return asli.get("/complaints/" + reference).secret(secret);
    }

    public JsonNode now(Asli asli) {
        return look(asli).send().expect(200).json();
    }

    /** Without what the system adds by itself as time goes on: its own looks at the content. */
    public JsonNode essence(Asli asli) {
        JsonNode now = now(asli);
        for (JsonNode matter : now.path("matters")) {
            ((ObjectNode) matter).remove("observations");
            matter.path("deadlines").forEach(deadline -> ((ObjectNode) deadline).remove("evidence"));
        }
        return now;
    }

    public Call exhibit(Asli asli) {
        return asli.post("/complaints/%s/exhibits".formatted(reference)).secret(secret);
    }
}
