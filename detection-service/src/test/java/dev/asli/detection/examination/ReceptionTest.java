package dev.asli.detection.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.detection.Samples;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private final Admission admission =
            new Admission(new SettingsFixture(1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1)));

    @Test
    void putsTheBytesTogetherInOrder() {
        byte[] bytes = new byte[500_003];
        new Random(3).nextBytes(bytes);
        Reception reception = new Reception(admission);
        reception.start(announce(bytes));
        for (int at = 0; at < bytes.length; at += 70_001) {
            reception.chunk(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 70_001)));
        }

        assertThat(reception.complete().bytes()).isEqualTo(bytes);
    }

    @Test
    void anUnannouncedStreamIsOutOfOrder() {
        assertProblem(() -> new Reception(admission).complete(), ExaminationProblem.STREAM_OUT_OF_ORDER);
    }

    @Test
    void tooLongAChunkIsRefused() {
        Reception reception = new Reception(admission);
        reception.start(announce(new byte[400_000]));

        assertProblem(() -> reception.chunk(new byte[300_000]), ExaminationProblem.EXHIBIT_TOO_LARGE);
    }

    @Test
    void placesAreGivenBackWhateverHappens() {
        Reception first = new Reception(admission);
        Reception second = new Reception(admission);
        first.start(announce(new byte[10]));
        second.start(announce(new byte[10]));
        assertProblem(() -> new Reception(admission).start(announce(new byte[10])), ExaminationProblem.EXAMINER_BUSY);

        first.close();
        first.close();

        assertThat(admission.taken()).isEqualTo(1);
        Reception third = new Reception(admission);
        third.start(announce(new byte[10]));
        assertProblem(() -> new Reception(admission).start(announce(new byte[10])), ExaminationProblem.EXAMINER_BUSY);
    }

    @Test
    void memoryIsCountedBeforeItIsUsed() {
        new Reception(admission).start(announce(new byte[900_000]));

        assertProblem(
                () -> new Reception(admission).start(announce(new byte[900_000])), ExaminationProblem.EXAMINER_BUSY);
    }

    @Test
    void anIdFromOutsideWritesNoLogLines() {
        assertThat(new Announcement("a\nb", "0".repeat(64), 1, Optional.empty()).examinationId())
                .isEqualTo("unnamed");
    }

    @Test
    void theDefaultsAreThoseOfTheReadme() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ExaminationConfig.class)
                .build();
        ExaminationConfig defaults = config.getConfigMapping(ExaminationConfig.class);

        assertThat(defaults.lanes()).isEqualTo(2);
        assertThat(defaults.queue()).isEqualTo(6);
        assertThat(defaults.maxSize().asLongValue()).isEqualTo(32 << 20);
        assertThat(defaults.memory().asLongValue()).isEqualTo(96 << 20);
        assertThat(defaults.receiveLimit()).isEqualTo(Duration.ofSeconds(60));
        assertThat(defaults.timeLimit()).isEqualTo(Duration.ofSeconds(60));
    }

    private static Announcement announce(byte[] bytes) {
        return new Announcement("test", Samples.sha256(bytes), bytes.length, Optional.empty());
    }

    private static void assertProblem(ThrowingCallable call, ExaminationProblem expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(expected));
    }
}
