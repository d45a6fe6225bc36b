package dev.asli.gateway.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the portal speaks. Every word of {@code messages/} stands in each. */
public enum Language {
    ENGLISH("en", "English"),
    HINDI("hi", "हिन्दी");

    /** Holds the reader's choice; nothing else. */
    public static final String COOKIE = "language";

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public Language other() {
        return switch (this) {
            case ENGLISH -> HINDI;
            case HINDI -> ENGLISH;
        };
    }

    /** The reader's own choice, else the best of what the browser accepts, else English. */
    public static Language of(Optional<String> chosen, List<Locale> accepted) {
        return chosen.flatMap(Language::byTag)
                .or(() -> accepted.stream()
                        .map(Locale::getLanguage)
                        .flatMap(tag -> byTag(tag).stream())
                        .findFirst())
                .orElse(ENGLISH);
    }

    private static Optional<Language> byTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
