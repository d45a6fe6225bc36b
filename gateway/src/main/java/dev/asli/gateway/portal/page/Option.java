package dev.asli.gateway.portal.page;

import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import java.util.Arrays;
import java.util.List;

/** One choice of a form. */
public record Option(String value, String label, String hint) {

    /** The choices whose words stand under {@code prefix + value}, with their hint where one stands beside it. */
    public static List<Option> of(Language language, String prefix, String... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value, Words.in(language, prefix + value), hint(language, prefix + value)))
                .toList();
    }

    private static String hint(Language language, String key) {
        String hint = Words.orCode(language, key, "_hint");
        return hint.equals("_hint") ? "" : hint;
    }
}
