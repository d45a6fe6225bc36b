package dev.asli.compliance.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacksRefusedTest {

    private static final String FILE = "in-it-rules-2026-02.yaml";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            event: order.received                    | event: order.recieved              | /rules/0/trigger/event        | order.recieved is not in enums.yaml
            satisfied_by: [complaint.resolved]       | satisfied_by: [complaint.solved]   | /rules/1/satisfied_by/0       | complaint.solved is not in enums.yaml
            bound: [intermediary]                    | bound: [intermediaries]            | /rules/0/bound/0              | intermediaries is not in enums.yaml
            category_in: [intimate_or_nude,          | category_in: [intimate_and_nude,   | /rules/3/applies_if/category_in/0 | intimate_and_nude is not in enums.yaml
            capacity_in: [depicted_individual,       | capacity_in: [depicted_person,     | /rules/3/applies_if/capacity_in/0 | depicted_person is not in enums.yaml
            measurability: event_data                | measurability: guess               | /rules/0/measurability        | guess is not in enums.yaml
            {id: IN-SOP-NCII,                        | {id: IN-SOP-XYZ,                   | /rules/3/sources/2/id         | IN-SOP-XYZ is not in sources.yaml
            version_id: IN.ITR.3-1-ca@2026-02-20     | version_id: IN.ITR.3-1-c@2026-02-20 | /rules/5/version_id          | already stands at
            timezone: Asia/Kolkata                   | timezone: Asia/Calcuta             | /pack/timezone                | not an IANA name
            severity: critical                       | severity: dire                     | /rules/0/severity             | does not have a value in the enumeration
            quantity: 3, unit: hours                 | quantity: "3", unit: hours         | /rules/0/clock/quantity       | integer expected
            quantity: 3, unit: hours                 | quantity: 3, unit: days            | /rules/0/clock/unit           | must be the constant value
            quantity: 7, unit: days                  | quantity: 0, unit: days            | /rules/1/clock/quantity       | minimum
            status: in_force                         | status: in_forse                   | /pack/status                  | does not have a value in the enumeration
            clause: "rule 3(1)(d)"                   | clausse: "rule 3(1)(d)"            | /rules/0                      | clause
            effective_until: null                    | effective_until: "soon"            | /rules/0/effective_until      | date-time
            """)
    void namesTheFileThePlaceAndTheFault(String good, String bad, String pointer, String message) throws IOException {
        PacksRefused refused = refused(FILE, good, bad);

        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void aGapBetweenTwoVersionsIsRefused() throws IOException {
        PacksRefused refused =
                refused("in-it-rules-2025-10.yaml", "effective_until: \"2026-02-20T", "effective_until: \"2026-02-19T");

        assertThat(refused).hasMessageContaining("IN.ITR.3-1-d@2025-11-15 leaves a gap before IN.ITR.3-1-d@2026-02-20");
    }

    @Test
    void anOverlapOfTwoVersionsIsRefused() throws IOException {
        PacksRefused refused = refused(
                "in-it-rules-2025-10.yaml",
                "effective_until: \"2026-02-20T00:00:00",
                "effective_until: \"2026-02-20T00:00:01");

        assertThat(refused).hasMessageContaining("IN.ITR.3-1-d@2025-11-15 overlaps IN.ITR.3-1-d@2026-02-20");
    }

    @Test
    void aDraftCannotBeSwitchedOn() throws IOException {
        PacksRefused refused = refused("in-soft-law-and-drafts.yaml", "enabled: false", "enabled: true");

        assertThat(refused.faults())
                .extracting(PackFault::pointer)
                .contains("/draft_rules_disabled/0/enabled", "/draft_rules_disabled/1/enabled");
    }

    @Test
    void anAdvisoryCannotBecomeBinding() throws IOException {
        PacksRefused refused = refused("in-soft-law-and-drafts.yaml", "binding: false", "binding: true");

        assertThat(refused.faults()).extracting(PackFault::pointer).contains("/items/0/binding");
    }

    @Test
    void aKeyWrittenTwiceIsRefused() {
        assertThatThrownBy(() -> LawFile.of("x.yaml", bytes("pack: {id: a, id: b}")))
                .isInstanceOf(PacksRefused.class)
                .hasMessageContaining("x.yaml")
                .hasMessageContaining("Duplicate field");
    }

    @Test
    void brokenYamlIsRefused() {
        assertThatThrownBy(() -> LawFile.of("x.yaml", bytes("pack: {id: a"))).isInstanceOf(PacksRefused.class);
    }

    @Test
    void anAbsentFileIsRefused() {
        assertThatThrownBy(() -> LawFile.bundled("no-such.yaml"))
                .isInstanceOf(PacksRefused.class)
                .hasMessageContaining("no-such.yaml");
    }

    private static PacksRefused refused(String file, String good, String bad) throws IOException {
        LawBookReader bundled = LawBookReader.bundled();
        String text = Files.readString(Path.of("src/main/resources/rulepacks", file));
        assertThat(text).contains(good);
        List<LawFile> packs = new ArrayList<>(bundled.packs());
        packs.replaceAll(pack -> pack.name().equals(file) ? LawFile.of(file, bytes(text.replace(good, bad))) : pack);
        return catchThrowableOfType(
                PacksRefused.class, () -> new LawBookReader(bundled.vocabulary(), bundled.sources(), packs).read());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
