package dev.asli.local.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process this launcher started and left running.
 *
 * @param name unique within one state directory
 * @param startedAt as the operating system tells it; a process with the same id and another start is somebody else's
 * @param port where it answers
 */
public record Running(String name, long pid, Instant startedAt, int port, Path log) {

    /** Two readings of one process's start differ by the kernel's tick; two processes with one id by far more. */
    private static final Duration TICK = Duration.ofSeconds(2);

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** The process, unless it ended or its id now belongs to another. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(TICK) <= 0)
                .orElse(false);
    }
}
