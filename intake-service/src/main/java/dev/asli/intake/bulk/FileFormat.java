package dev.asli.intake.bulk;

/** How a file tells its rows apart. */
public enum FileFormat {
    /** RFC 4180: a header, commas, quotes doubled within quotes. */
    CSV,
    /** One JSON object a line. */
    JSON_LINES;

    /** By the first character that is not blank. */
    static FileFormat of(byte first) {
        return first == '{' ? JSON_LINES : CSV;
    }
}
