package dev.asli.intake.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tables for people who open them in a spreadsheet. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it (OWASP, CSV injection), and every cell is quoted.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r\n";
    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .build();

    private Csv() {}

    /** @param rows each with a value for every column */
    static byte[] write(List<String> columns, List<Map<String, String>> rows) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(schema::addColumn);
        List<Map<String, String>> safe = rows.stream()
                .map(row -> row.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, cell -> neutral(cell.getValue()))))
                .toList();
        try {
            return MAPPER.writer(schema.build()).writeValueAsString(safe).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A table of texts can always be written.", impossible);
        }
    }

    static String neutral(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
