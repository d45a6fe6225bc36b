package dev.asli.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    Path folder;

    Running sleeper;

    @BeforeEach
    void startSomething() {
        sleeper = new Launch("sleeper", 4711, List.of("sleep", "600"), Map.of(), folder).start(folder.resolve("log"));
    }

    @AfterEach
    void endIt() {
        sleeper.handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void remembersWhatRunsFromOneCommandToTheNext() {
        new RunFile(folder.resolve("run.json")).add(sleeper);

        assertThat(new RunFile(folder.resolve("run.json")).alive("sleeper")).contains(sleeper);
    }

    @Test
    void forgetsWhatEnded() throws Exception {
        RunFile file = new RunFile(folder.resolve("run.json"));
        file.add(sleeper);

        ProcessHandle process = sleeper.handle().orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);

        assertThat(file.alive()).isEmpty();
    }

    @Test
    void takesNoOtherProcessForItsOwnWhenTheIdWasGivenAgain() {
        Instant anotherStart = sleeper.startedAt().minus(Duration.ofMinutes(5));
        Running former = new Running("former", sleeper.pid(), anotherStart, 4711, sleeper.log());

        assertThat(former.isAlive()).isFalse();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void theProcessStandsInASessionOfItsOwn() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(session(sleeper.pid())).isEqualTo(sleeper.pid()));
    }

    /** Fields after the name in brackets: state, parent, group, session. */
    private static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3]);
    }

    @Test
    void countsResidentMemory() {
        assertThat(ResidentMemory.ofTree(ProcessHandle.current())).isGreaterThan(10_000_000);
    }
}
