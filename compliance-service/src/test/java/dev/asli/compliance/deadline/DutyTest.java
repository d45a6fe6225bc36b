package dev.asli.compliance.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.compliance.rulepack.LawBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTest {

    private static final LawBook LAW = LawBook.bundled();

    @ParameterizedTest
    @CsvSource({
        "IN.ITR.3-2-b@2026-02-20, REMOVE",
        "IN.ITR.3-1-d@2026-02-20, REMOVE",
        "IN.ITR.3-2-a-i-proviso@2026-02-20, RESPOND",
        "IN.ITR.3-2-a-i.resolve@2026-02-20, RESPOND",
        "IN.ITR.3-2-a-i.ack@2021-02-25, ACKNOWLEDGE",
        "IN.ITR.3-2-a-ii@2021-02-25, ACKNOWLEDGE",
        "IN.ITR.3-3-a-ii@2026-02-20, LABEL",
        "IN.ITR.3-1-g@2021-02-25, PRESERVE",
        "IN.ITR.4-1-d@2021-05-26, REPORT",
        "IN.ITR.3-1-b@2022-10-28, COMPLY"
    })
    void isToldFromWhatSatisfiesTheRule(String version, Duty duty) {
        assertThat(Terms.of(LAW.version(version)).duty()).isEqualTo(duty);
    }
}
