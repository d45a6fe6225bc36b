package dev.asli.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is needed to start one process that outlives the launcher.
 *
 * @param environment added to the launcher's own; where secrets travel, never in the command
 */
public record Launch(String name, int port, List<String> command, Map<String, String> environment, Path directory) {

    /** Nobody else may read what it writes: S3Proxy takes a folder that others may read for a public bucket. */
    private static final List<String> PREFIX = List.of("setsid", "sh", "-c", "umask 077 && exec \"$@\"", "sh");

    /** In a session of its own, so that neither the launcher's end nor a Ctrl-C at the terminal reaches it. */
    public Running start(Path log) {
        List<String> detached = new ArrayList<>(PREFIX);
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessHandle started = builder.start().toHandle();
            Instant startedAt = started.info()
                    .startInstant()
                    .orElseThrow(() -> new IllegalStateException("%s ended at once; see %s".formatted(name, log)));
            return new Running(name, started.pid(), startedAt, port, log);
        } catch (IOException failed) {
            throw new UncheckedIOException("%s could not be started: %s".formatted(name, command.getFirst()), failed);
        }
    }
}
