package dev.asli.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("\\{m:([A-Za-z0-9_]+)}");
    private static final Pattern STATUTORY_TIME =
            Pattern.compile("\\b(two|three|\\d+)[- ](hours?|days?)\\b", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordOfEveryPageStandsInEveryLanguage(Language language) throws IOException {
        Map<String, String> words = Words.load(language);

        assertThat(words.keySet()).containsAll(keysOfPages());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void languagesHaveTheSameWordsAndNoneIsEmpty(Language language) {
        Map<String, String> words = Words.load(language);

        assertThat(words.keySet()).isEqualTo(Words.load(language.other()).keySet());
        assertThat(words.values()).noneMatch(String::isBlank);
    }

    @Test
    void hindiIsWrittenInDevanagari() {
        Words.load(Language.HINDI)
                .forEach((key, words) -> assertThat(words).as(key).containsPattern("[\\u0900-\\u097F]"));
    }

    @Test
    void noWordSaysHowLongTheLawIs() {
        Words.load(Language.ENGLISH)
                .forEach((key, words) -> assertThat(words)
                        .as("%s: durations come from rule packs", key)
                        .doesNotContainPattern(STATUTORY_TIME));
    }

    @Test
    void anUnknownKeyIsSaidNotShown() {
        assertThatThrownBy(() -> Words.in(Language.ENGLISH, "no_such_key")).hasMessageContaining("no_such_key");
    }

    @Test
    void theReadersChoiceGoesBeforeTheBrowsers() {
        assertThat(Language.of(Optional.of("hi"), List.of(Locale.ENGLISH))).isEqualTo(Language.HINDI);
        assertThat(Language.of(Optional.empty(), List.of(Locale.FRENCH, Locale.of("hi", "IN"))))
                .isEqualTo(Language.HINDI);
        assertThat(Language.of(Optional.of("xx"), List.of())).isEqualTo(Language.ENGLISH);
    }

    private static Set<String> keysOfPages() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(TEMPLATES)) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(page));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
