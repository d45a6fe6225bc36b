package dev.asli.gateway.bulk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file (RFC 4180) for people who open it in a spreadsheet: every cell is quoted, and one that a
 * spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).
 */
public final class CsvTable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvTable() {}

    public static String line(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String first = text.stripLeading();
        boolean formula = starts(text) || starts(first);
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean starts(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
