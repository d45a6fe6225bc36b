package dev.asli.compliance.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ranks whose word suffices for an order, read from rulepacks-house/order-ranks.yaml, which names their source. */
@Singleton
class SufficientRanks {

    private static final String FILE = "/rulepacks-house/order-ranks.yaml";

    private final SortedMap<String, String> titles;

    SufficientRanks() {
        this.titles = Collections.unmodifiableSortedMap(read());
    }

    boolean suffices(String rank) {
        return titles.containsKey(rank);
    }

    String inWords() {
        return titles.entrySet().stream()
                .map(rank -> "%s (%s)".formatted(rank.getKey(), rank.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static SortedMap<String, String> read() {
        try (InputStream file = SufficientRanks.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The jar lacks %s.".formatted(FILE));
            }
            SortedMap<String, String> titles = new TreeMap<>();
            for (JsonNode rank : new YAMLMapper().readTree(file).path("ranks")) {
                titles.put(rank.path("word").asText(), rank.path("title").asText());
            }
            if (titles.isEmpty()) {
                throw new IllegalStateException("%s names no rank.".formatted(FILE));
            }
            return titles;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), unreadable);
        }
    }
}
