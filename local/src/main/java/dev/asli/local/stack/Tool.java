package dev.asli.local.stack;

import dev.asli.local.machine.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a command to its end. */
final class Tool {

    private Tool() {}

    /** @throws IllegalStateException with the end of its output when it fails */
    static void run(List<String> command, Map<String, String> environment, Path directory, Path log)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("%s ended with %d:%n%s"
                    .formatted(command.getFirst(), code, String.join("\n", LogTail.of(log, 12))));
        }
    }

    /** The java of the JDK this launcher runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
