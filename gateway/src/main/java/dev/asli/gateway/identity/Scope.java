package dev.asli.gateway.identity;

import java.util.Arrays;
import java.util.Optional;

/** What an API key may be used for. People log in and have roles instead. */
public enum Scope {
    NOTICES_READ("notices:read"),
    NOTICES_WRITE("notices:write"),
    SCORECARD_READ("scorecard:read"),
    SCANS_WRITE("scans:write"),
    COMPLAINTS_WRITE("complaints:write");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As the public API spells it. Example: {@code notices:read}. */
    public String word() {
        return word;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
