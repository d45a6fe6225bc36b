package dev.asli.compliance.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** The ranks whose word suffices for an order, read from rulepacks-house/order-ranks.yaml, which names their source. */
@Singleton
class SufficientRanks {

    private static final String FILE = "/rulepacks-house/order-ranks.yaml";

    private final Set<String> words;

    SufficientRanks() {
        this.words = Set.copyOf(read());
    }

    boolean suffices(String rank) {
        return words.contains(rank);
    }

    Set<String> words() {
        return new TreeSet<>(words);
    }

    private static Set<String> read() {
        try (InputStream file = SufficientRanks.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The jar lacks %s.".formatted(FILE));
            }
            Set<String> words = new TreeSet<>();
            for (JsonNode rank : new YAMLMapper().readTree(file).path("ranks")) {
                words.add(rank.path("word").asText());
            }
            if (words.isEmpty()) {
                throw new IllegalStateException("%s names no rank.".formatted(FILE));
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), unreadable);
        }
    }
}
