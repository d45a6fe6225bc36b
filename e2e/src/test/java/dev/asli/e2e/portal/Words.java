package dev.asli.e2e.portal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** What the portal says in one language, read where the portal reads it. */
public record Words(String language, Properties texts) {

    public static Words in(String language, Path project) {
        Path file = project.resolve("gateway/src/main/resources/messages/m_%s.properties".formatted(language));
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties texts = new Properties();
            texts.load(reader);
            return new Words(language, texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String say(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
