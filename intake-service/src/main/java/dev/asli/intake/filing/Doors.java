package dev.asli.intake.filing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asli.intake.filing.FilingOutcome.Door;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The right doors for a matter about a child, from doors.json. */
@ApplicationScoped
class Doors {

    private static final String FILE = "/doors.json";
    private static final String FALLBACK = "en";

    private final Map<String, List<Door>> byLanguage;

    Doors() {
        try (InputStream file = Doors.class.getResourceAsStream(FILE)) {
            byLanguage = JsonMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(file, FILE), new TypeReference<Map<String, List<Door>>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of doors %s cannot be read.".formatted(FILE), unreadable);
        }
    }

    /** In the person's language where there is a translation, else in English. */
    List<Door> in(String language) {
        String primary = language.split("-", 2)[0];
        return Objects.requireNonNull(byLanguage.getOrDefault(primary, byLanguage.get(FALLBACK)));
    }
}
