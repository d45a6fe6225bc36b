package dev.asli.gateway.portal;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the portal says, in every language: {@code {m:key}} in a template. A test holds templates and languages to the
 * same keys.
 */
@TemplateExtension(namespace = "m")
public final class Words {

    /** The template attribute that holds the reader's {@link Language}. */
    public static final String LANGUAGE = "language";

    private static final Map<Language, Map<String, String>> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Words::load));

    private Words() {}

    /** @throws IllegalArgumentException for a key that no language has */
    public static String in(Language language, String key) {
        String words = Objects.requireNonNull(ALL.get(language)).get(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for %s in %s.".formatted(key, language.tag()));
        }
        return words;
    }

    /** For words that come from data, where a new code must not break a page: the code itself. */
    public static String orCode(Language language, String prefix, String code) {
        Map<String, String> words = Objects.requireNonNull(ALL.get(language));
        String exactly = words.getOrDefault(prefix + code, code);
        return words.getOrDefault(prefix + code.toLowerCase(Locale.ROOT), exactly);
    }

    @TemplateExtension(namespace = "m", matchName = TemplateExtension.ANY)
    static String word(String key, @TemplateAttribute(LANGUAGE) Object language) {
        return in((Language) language, key);
    }

    static Map<String, String> load(Language language) {
        String file = "/messages/m_%s.properties".formatted(language.tag());
        Properties read = new Properties();
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), read::getProperty));
    }
}
