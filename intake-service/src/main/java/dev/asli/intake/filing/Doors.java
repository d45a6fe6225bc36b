package dev.asli.intake.filing;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.asli.intake.filing.FilingOutcome.Door;
import jakarta.enterprise.context.ApplicationScoped;
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
        byLanguage = GuideData.read(FILE, new TypeReference<Map<String, List<Door>>>() {});
    }

    /** In the person's language where there is a translation, else in English. */
    List<Door> in(String language) {
        String primary = language.split("-", 2)[0];
        return Objects.requireNonNull(byLanguage.getOrDefault(primary, byLanguage.get(FALLBACK)));
    }
}
