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

    /** In a session of its own, so that neither the launcher's end nor a Ctrl-C at the terminal reaches it. */
    public Running start(Path log) {
        List<String> detached = new ArrayList<>();
        detached.add("setsid");
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
            throw new UncheckedIOException("%s could not be started: %s".formatted(name, detached.get(1)), failed);
        }
    }
}
