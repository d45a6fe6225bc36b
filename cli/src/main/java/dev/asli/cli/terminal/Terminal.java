package dev.asli.cli.terminal;

/** What is the same in everything this program prints. */
public final class Terminal {

    /** All is well. */
    public static final int OK = 0;

    /** The thing looked at is not as it should be. */
    public static final int BAD = 1;

    /** It could not be looked at: wrong usage, or an unreadable file. */
    public static final int UNREADABLE = 2;

    private static final int LONGEST = 300;

    private Terminal() {}

    /** Text out of strangers' files, without control characters that could rewrite the screen. */
    public static String printable(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return shown.replaceAll("\\p{C}", "?");
    }
}
