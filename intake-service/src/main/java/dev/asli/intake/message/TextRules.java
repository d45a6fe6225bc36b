package dev.asli.intake.message;

import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.List;

/**
 * What a message may consist of. Characters that make text read otherwise than it is stored (Unicode TR 36: bidirectional
 * embeddings, overrides and isolates) are refused rather than dropped, so that what was sent is what was meant.
 */
final class TextRules {

    static final int LONGEST = 4000;
    private static final String PATH = "/text";

    private TextRules() {}

    /** @param text already without white space around it */
    static List<Unmet> check(String text) {
        if (text.isEmpty()) {
            return List.of(new Unmet("TEXT_MISSING", PATH, "Write something."));
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return List.of(
                    new Unmet("TEXT_TOO_LONG", PATH, "Write at most %d characters at a time.".formatted(LONGEST)));
        }
        return text.codePoints().anyMatch(TextRules::unfit)
                ? List.of(new Unmet(
                        "TEXT_UNFIT",
                        PATH,
                        "The text has control characters that do not show. Write it as plain text and send it again."))
                : List.of();
    }

    private static boolean unfit(int character) {
        boolean breaks = character == '\n' || character == '\r' || character == '\t';
        boolean turns = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        return turns
                || Character.getType(character) == Character.SURROGATE
                || (Character.isISOControl(character) && !breaks);
    }
}
