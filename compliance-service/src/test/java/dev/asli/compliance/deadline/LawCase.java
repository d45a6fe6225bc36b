package dev.asli.compliance.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.asli.compliance.rulepack.EventType;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One worked case: an event, and for each obligation the due time, or none when it must not start. */
record LawCase(
        String id,
        EventType event,
        Instant at,
        String category,
        String capacity,
        Set<String> classes,
        Map<String, Optional<Instant>> due,
        Map<String, String> version) {

    static List<LawCase> read(String resource) throws IOException {
        try (var stream = LawCase.class.getResourceAsStream(resource)) {
            List<LawCase> cases = new ArrayList<>();
            new YAMLMapper().readTree(stream).path("cases").forEach(node -> cases.add(of(node)));
            return cases;
        }
    }

    private static LawCase of(JsonNode node) {
        Set<String> classes = new HashSet<>();
        node.path("class").forEach(word -> classes.add(word.asText()));
        Map<String, Optional<Instant>> due = new LinkedHashMap<>();
        node.path("expect")
                .properties()
                .forEach(entry -> due.put(
                        entry.getKey(),
                        Optional.of(entry.getValue())
                                .filter(JsonNode::isTextual)
                                .map(LawCase::instant)));
        Map<String, String> version = new LinkedHashMap<>();
        node.path("expect_version")
                .properties()
                .forEach(entry -> version.put(entry.getKey(), entry.getValue().asText()));
        return new LawCase(
                node.path("id").asText(),
                new EventType(node.path("trigger_event").asText()),
                instant(node.path("at")),
                node.path("category").asText(),
                node.path("capacity").asText(),
                classes,
                due,
                version);
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }
}
