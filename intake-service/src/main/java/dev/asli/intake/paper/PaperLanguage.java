package dev.asli.intake.paper;

import java.util.Arrays;

/** The languages there are papers in. */
public enum PaperLanguage {
    ENGLISH("en"),
    HINDI("hi");

    private final String tag;

    PaperLanguage(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** @param language BCP 47; English where there is no translation */
    public static PaperLanguage of(String language) {
        String primary = language.split("-", 2)[0];
        return Arrays.stream(values())
                .filter(each -> each.tag.equalsIgnoreCase(primary))
                .findFirst()
                .orElse(ENGLISH);
    }
}
