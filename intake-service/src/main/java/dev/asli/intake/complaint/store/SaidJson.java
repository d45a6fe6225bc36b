package dev.asli.intake.complaint.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.intake.complaint.LocationDetails;
import dev.asli.intake.complaint.Particulars;
import dev.asli.intake.complaint.Relation;
import dev.asli.intake.complaint.Submission;

/** What was said beside the bare complaint, as the table keeps it: JSON, in which what an older version left out is unsaid. */
record SaidJson(Particulars particulars, boolean accurateAndComplete, boolean warningSeen, Relation relation) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SaidJson NOTHING = new SaidJson(Particulars.NONE, false, false, Relation.UNSAID);

    static SaidJson of(Submission said) {
        return new SaidJson(
                said.particulars(),
                said.declarations().accurateAndComplete(),
                said.declarations().warningSeen(),
                said.declarations().relation());
    }

    static String write(Object said) {
        try {
            return JSON.writeValueAsString(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts cannot be written as JSON.", impossible);
        }
    }

    static SaidJson read(String json) {
        return read(json, NOTHING, SaidJson.class);
    }

    static LocationDetails details(String json) {
        return read(json, LocationDetails.NONE, LocationDetails.class);
    }

    private static <T> T read(String json, T unsaid, Class<T> type) {
        try {
            ObjectNode whole = JSON.valueToTree(unsaid);
            return JSON.treeToValue(merged(whole, JSON.readTree(json)), type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("What the table holds as JSON cannot be read.", damaged);
        }
    }

    private static ObjectNode merged(ObjectNode unsaid, JsonNode said) {
        said.properties().forEach(field -> {
            JsonNode before = unsaid.path(field.getKey());
            unsaid.set(
                    field.getKey(),
                    before instanceof ObjectNode inner && field.getValue().isObject()
                            ? merged(inner, field.getValue())
                            : field.getValue());
        });
        return unsaid;
    }
}
