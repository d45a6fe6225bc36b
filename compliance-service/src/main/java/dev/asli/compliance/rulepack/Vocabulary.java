package dev.asli.compliance.rulepack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words packs and callers may use, read from enums.yaml.
 *
 * @param events event_types and operator_events
 * @param classes intermediary_classes, the operator's own included
 */
public record Vocabulary(
        Set<String> events,
        Set<String> categories,
        Set<String> capacities,
        Set<String> classes,
        Set<String> measurability,
        Set<String> confidence) {

    static Vocabulary of(JsonNode enums) {
        Set<String> events = words(enums.path("event_types"));
        events.addAll(words(enums.path("operator_events")));
        return new Vocabulary(
                events,
                words(enums.path("content_categories")),
                words(enums.path("complainant_capacity")),
                words(enums.path("intermediary_classes")),
                words(enums.path("measurability")),
                words(enums.path("confidence")));
    }

    /** Keys of a map of words to meanings, or the items of a plain list. */
    private static Set<String> words(JsonNode node) {
        Set<String> words = new TreeSet<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(words::add);
        } else {
            node.forEach(word -> words.add(word.asText()));
        }
        return words;
    }
}
