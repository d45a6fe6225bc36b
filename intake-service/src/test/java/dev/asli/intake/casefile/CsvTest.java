package dev.asli.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(Csv.neutral(cell)).isEqualTo("'" + cell);
    }

    @Test
    void ordinaryCellsStayAsTheyAreAndSeparatorsAreQuoted() {
        String table = new String(
                Csv.write(List.of("b", "a"), List.of(Map.of("a", "x,\"y\"\nz", "b", "=cmd|' /C calc'!A0"))),
                StandardCharsets.UTF_8);
        assertThat(table).isEqualTo("\"b\",\"a\"\r\n\"'=cmd|' /C calc'!A0\",\"x,\"\"y\"\"\nz\"\r\n");
        assertThat(Csv.neutral("2026-11-24")).isEqualTo("2026-11-24");
        assertThat(Csv.neutral("")).isEmpty();
    }
}
