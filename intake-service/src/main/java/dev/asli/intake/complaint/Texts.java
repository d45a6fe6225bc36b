package dev.asli.intake.complaint;

import java.lang.Character.UnicodeScript;

/** What a text may hold. */
public final class Texts {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Texts() {}

    /** Control characters other than line ends and tabs; PostgreSQL takes no NUL at all. */
    public static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /**
     * Characters that are not seen and make a line look like another one: controls of direction, zero widths, tags. The
     * joiners that Indic and Arabic scripts are spelt with are not among them, after a letter of such a script.
     */
    public static boolean deceives(String line) {
        int[] points = line.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean joiner = points[i] == ZERO_WIDTH_JOINER || points[i] == ZERO_WIDTH_NON_JOINER;
            if (Character.getType(points[i]) == Character.FORMAT
                    && !(joiner && i > 0 && isSpeltWithJoiners(points[i - 1]))) {
                return true;
            }
        }
        return line.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029);
    }

    private static boolean isSpeltWithJoiners(int point) {
        return switch (UnicodeScript.of(point)) {
            case LATIN, GREEK, CYRILLIC, COMMON, UNKNOWN, HAN, HANGUL, HIRAGANA, KATAKANA -> false;
            default -> true;
        };
    }
}
