package dev.asli.gateway.complaint.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was typed so far, by field; it travels from page to page in the form itself, and nowhere else is it kept. */
public record Answers(Map<String, List<String>> typed) {

    public Answers {
        typed = Map.copyOf(typed);
    }

    static Answers none() {
        return new Answers(Map.of());
    }

    /** Fields no page asks for are left behind. */
    static Answers of(MultivaluedMap<String, String> sent) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (String field : Step.allFields()) {
            List<String> values = Objects.requireNonNullElse(sent.get(field), List.<String>of());
            if (!values.isEmpty()) {
                known.put(field, values.stream().map(String::strip).toList());
            }
        }
        return new Answers(known);
    }

    Answers with(String field, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(typed);
        more.put(field, List.of(value));
        return new Answers(more);
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** The first value; empty when there is none. */
    public String text(String field) {
        return at(field, 0);
    }

    String at(String field, int index) {
        List<String> values = all(field);
        return index < values.size() ? values.get(index) : "";
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public boolean yes(String field) {
        return has(field, "true");
    }

    public boolean given(String field) {
        return all(field).stream().anyMatch(value -> !value.isEmpty());
    }
}
