package dev.asli.local.story;

import dev.asli.local.stack.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code ./asli verify}, as anybody would call it; it asks no server. */
record OfflineVerifier(Layout layout) {

    /**
     * @param holds whether everything verified
     * @param words what the command printed
     */
    record Verdict(boolean holds, String words) {}

    Verdict verify(Path file, String... more) {
        List<String> command =
                new ArrayList<>(List.of(layout.project().resolve("asli").toString(), "verify", file.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(layout.project().toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = builder.start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor() == 0, words.strip());
        } catch (IOException failed) {
            throw new StepFailed("./asli cannot be run: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Interrupted.");
        }
    }
}
