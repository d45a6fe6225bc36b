package dev.asli.intake.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.intake.examination.ExaminationState.Running;
import dev.asli.intake.examination.ExaminationState.Waiting;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExaminationLeaseTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void eachRunOfAnExaminationHasItsOwnNumber() {
        Running first = new Waiting(0, "", NOW).start(NOW, NOW.plusSeconds(60));
        Running second = first.takeOver(NOW.plusSeconds(61), NOW.plusSeconds(121));
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.again("busy", NOW).start(NOW, NOW).attempts()).isEqualTo(3);
    }
}
