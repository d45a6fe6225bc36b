package dev.asli.compliance.rulepack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a pack that already passed its schema into records; expects every required field to be there. */
final class RuleReader {

    private RuleReader() {}

    static RulePack pack(LawFile file) {
        JsonNode head = file.content().path("pack");
        return new RulePack(
                head.path("id").asText(),
                head.path("jurisdiction").asText(),
                head.path("title").asText(),
                head.path("instrument").asText(),
                PackStatus.of(head.path("status").asText()),
                ZoneId.of(head.path("timezone").asText()),
                file.digest());
    }

    static List<Rule> rules(LawFile file) {
        RulePack pack = pack(file);
        List<Rule> rules = new ArrayList<>();
        file.content().path("rules").forEach(node -> rules.add(rule(node, pack)));
        return rules;
    }

    private static Rule rule(JsonNode node, RulePack pack) {
        return new Rule(
                node.path("obligation_id").asText(),
                node.path("version_id").asText(),
                node.path("clause").asText(),
                node.path("title").asText(),
                appliesTo(node),
                new Trigger(
                        new EventType(node.path("trigger").path("event").asText()),
                        List.copyOf(words(node.path("trigger").path("valid_if")))),
                timeLimit(node.path("clock")),
                words(node.path("satisfied_by")).stream().map(EventType::new).collect(Collectors.toSet()),
                Severity.of(node.path("severity").asText()),
                node.path("measurability").asText(),
                node.path("scored").asBoolean(),
                inForce(node),
                citations(node.path("sources")),
                pack);
    }

    private static AppliesTo appliesTo(JsonNode node) {
        JsonNode only = node.path("applies_if");
        return new AppliesTo(
                words(node.path("bound")),
                words(only.path("category_in")),
                words(only.path("category_not_in")),
                words(only.path("capacity_in")));
    }

    private static TimeLimit timeLimit(JsonNode clock) {
        return new TimeLimit(
                clock.path("quantity").asInt(),
                LimitUnit.of(clock.path("unit").asText()),
                Counting.of(clock.path("counting").asText()),
                LimitKind.of(clock.path("kind").asText("deadline")),
                clock.path("start").isTextual() ? clock.path("start").asText() : "");
    }

    private static InForce inForce(JsonNode node) {
        JsonNode until = node.path("effective_until");
        return new InForce(
                instant(node.path("effective_from")),
                until.isTextual() ? Optional.of(instant(until)) : Optional.empty());
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }

    private static List<Citation> citations(JsonNode sources) {
        List<Citation> citations = new ArrayList<>();
        sources.forEach(source -> citations.add(
                new Citation(source.path("id").asText(), source.path("locator").asText())));
        return citations;
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new LinkedHashSet<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
