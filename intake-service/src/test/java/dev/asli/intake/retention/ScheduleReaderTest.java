package dev.asli.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleReaderTest {

    @Test
    void everyClassHasARuleAtEveryMoment() throws IOException {
        Schedule schedule = ScheduleReader.read(bundled().getBytes(StandardCharsets.UTF_8));
        assertThat(schedule.classes()).containsExactlyInAnyOrder(DataClass.values());
        RetentionRule rule = schedule.at(DataClass.EVIDENCE_MEDIA, Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(rule.layer()).isEqualTo("house");
        assertThat(rule.keptUntil(Instant.parse("2026-11-24T20:00:00Z")))
                .isEqualTo(Instant.parse("2027-05-23T20:00:00Z"));
    }

    @Test
    void theFloorBindsFromTheDayItIsInForce() throws IOException {
        Schedule schedule = ScheduleReader.read(bundled().getBytes(StandardCharsets.UTF_8));
        assertThat(schedule.floor(DataClass.COMPLAINANT_IDENTITY, Instant.parse("2027-05-12T18:29:59Z")))
                .isEmpty();
        assertThat(schedule.floor(DataClass.COMPLAINANT_IDENTITY, Instant.parse("2027-05-12T18:30:00Z")))
                .hasValueSatisfying(
                        rule -> assertThat(rule.citation().provision()).isEqualTo("r.8(3)"));
        assertThat(schedule.floor(DataClass.EVIDENCE_MEDIA, Instant.parse("2027-06-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void aNewVersionCountsForWhatIsTriggeredFromThenOn() throws IOException {
        String two = bundled()
                .replace(
                        "citation: {instrument: \"House retention schedule\", provision: \"complainant identity\"}, effective_from: \"2026-11-01T00:00:00+05:30\", effective_until: null}",
                        "citation: {instrument: \"House retention schedule\", provision: \"complainant identity\"}, effective_from: \"2026-11-01T00:00:00+05:30\", effective_until: \"2027-01-01T00:00:00+05:30\"}\n"
                                + "  - {version_id: \"HOUSE.RET.identity@2027-01-01\", layer: house, trigger: complaint.over, period: P30D, disposal: destroy_key, citation: {instrument: \"x\", provision: \"y\"}, effective_from: \"2027-01-01T00:00:00+05:30\", effective_until: null}");
        Schedule schedule = ScheduleReader.read(two.getBytes(StandardCharsets.UTF_8));
        assertThat(schedule.at(DataClass.COMPLAINANT_IDENTITY, Instant.parse("2026-12-31T18:29:59Z"))
                        .versionId())
                .isEqualTo("HOUSE.RET.identity@2026-11-01");
        assertThat(schedule.at(DataClass.COMPLAINANT_IDENTITY, Instant.parse("2026-12-31T18:30:00Z"))
                        .versionId())
                .isEqualTo("HOUSE.RET.identity@2027-01-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            period: P180D              | period: 180 days                    | period
            layer: law                 | layer: house                        | layer
            trigger: complaint.received| trigger: complaint.over             | trigger
            class: evidence_media      | class: import_file                  | nothing here disposes of import_file
            class: evidence_media      | class: message_text                 | there twice
            class: evidence_media      | class: gossip                       | class
            effective_until: null      | effective_until: "2027-01-01T00:00:00+05:30" | no version that goes on
            schedule:                  | scheduel:                           | scheduel
            """)
    void aFaultIsNamed(String good, String bad, String named) throws IOException {
        String text = bundled();
        assertThat(text).contains(good);
        byte[] faulty = text.replace(good, bad).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ScheduleReader.read(faulty))
                .isInstanceOf(ScheduleReader.ScheduleRefused.class)
                .hasMessageContaining(named);
    }

    @Test
    void whatIsNoYamlOrNothingIsRefused() {
        for (String text : new String[] {"", "{", "a: 1\na: 2", "[]"}) {
            assertThatThrownBy(() -> ScheduleReader.read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ScheduleReader.ScheduleRefused.class);
        }
    }

    private static String bundled() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ScheduleReaderTest.class.getResourceAsStream("/retention/in-retention.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
