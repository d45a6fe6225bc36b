package dev.asli.intake.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What the papers say, from paper_en.properties and paper_hi.properties. */
final class PaperWords {

    private static final Map<PaperLanguage, PaperWords> ALL = new EnumMap<>(PaperLanguage.class);

    static {
        for (PaperLanguage language : PaperLanguage.values()) {
            ALL.put(language, new PaperWords(load(language)));
        }
    }

    private final Properties words;

    private PaperWords(Properties words) {
        this.words = words;
    }

    static PaperWords in(PaperLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    String of(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /** A state that came from outside; as it came where there are no words for it. */
    String state(String state) {
        return words.getProperty("state." + state.toLowerCase(Locale.ROOT), state);
    }

    private static Properties load(PaperLanguage language) {
        String file = "/paper/paper_%s.properties".formatted(language.tag());
        Properties words = new Properties();
        try (InputStream stream = Objects.requireNonNull(PaperWords.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words %s cannot be read.".formatted(file), unreadable);
        }
        return words;
    }
}
