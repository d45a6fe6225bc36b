package dev.asli.movableclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovableClockTest {

    private static final Duration AWHILE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void movesForwardAndAddsUp() {
        MovableClock clock = new MovableClock(Optional.empty());

        clock.advance(Duration.ofHours(2));
        Duration moved = clock.advance(Duration.ofHours(1));

        assertThat(moved).isEqualTo(Duration.ofHours(3));
        assertThat(Duration.between(Clock.systemUTC().instant(), clock.instant()))
                .isBetween(moved.minus(AWHILE), moved.plus(AWHILE));
    }

    @Test
    void servicesThatShareAFileSeeTheSameTime() {
        Optional<Path> file = Optional.of(folder.resolve("clock"));
        MovableClock gateway = new MovableClock(file);
        MovableClock compliance = new MovableClock(file);

        gateway.advance(Duration.ofHours(3));

        assertThat(Duration.between(gateway.instant(), compliance.instant()).abs())
                .isLessThan(AWHILE);
        assertThat(folder.resolve("clock")).hasContent("PT3H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "P4000D", "PT2562047788015215H"})
    void impossibleMovesAreRefusedAndChangeNothing(String forward) {
        MovableClock clock = new MovableClock(Optional.of(folder.resolve("clock")));
        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> clock.advance(Duration.parse(forward))).isInstanceOf(IllegalArgumentException.class);

        assertThat(folder.resolve("clock")).hasContent("PT24H");
        assertThat(Files.exists(folder.resolve("clock.next"))).isFalse();
    }
}
