package dev.asli.local.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The realm that Keycloak imports: the base that production uses too, and what a demonstration adds to it.
 * Secrets are not in it; Keycloak puts them in the place of its {@code ${NAMES}} from its environment.
 */
public final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    /** Base and demonstration as one JSON document. */
    public static String demonstration() {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            merge(read("/keycloak/asli-realm.json"), read("/keycloak/asli-demo-realm.json")));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException("The realm files cannot be read.", unreadable);
        }
    }

    /** Objects join key by key, lists one after the other, and of two plain values the addition's holds. */
    static JsonNode merge(JsonNode base, JsonNode addition) {
        if (base instanceof ObjectNode baseObject && addition instanceof ObjectNode additionObject) {
            ObjectNode merged = baseObject.deepCopy();
            additionObject.properties().forEach(added -> {
                JsonNode present = merged.get(added.getKey());
                merged.set(added.getKey(), present == null ? added.getValue() : merge(present, added.getValue()));
            });
            return merged;
        }
        if (base instanceof ArrayNode baseList && addition instanceof ArrayNode additionList) {
            return baseList.deepCopy().addAll(additionList);
        }
        return addition;
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream file = Objects.requireNonNull(Realm.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(file);
        }
    }
}
