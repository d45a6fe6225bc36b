package dev.asli.intake.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * The only words that may leave the system when a message waits: no matter, no reference, no name, nothing a person
 * looking over the shoulder could read anything into.
 */
public final class OutsideNotice {

    private static final String FILE = "/outside-notice.properties";
    private static final String FALLBACK = "en";
    private static final Properties WORDS = load();

    private OutsideNotice() {}

    /** @param language BCP 47; English where there is no translation */
    public static String in(String language) {
        String english = Objects.requireNonNull(WORDS.getProperty(FALLBACK));
        return WORDS.getProperty(language.split("-", 2)[0], english);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(OutsideNotice.class.getResourceAsStream(FILE), FILE)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words %s cannot be read.".formatted(FILE), unreadable);
        }
        return words;
    }
}
