package dev.asli.gateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1"})
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(CsvTable.cell(cell)).startsWith("\"'");
    }

    @Test
    void everythingElseIsAsItWas() {
        assertThat(CsvTable.line(List.of("1", "a,b", "say \"x\"", "")))
                .isEqualTo("\"1\",\"a,b\",\"say \"\"x\"\"\",\"\"\r\n");
    }
}
