package dev.asli.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs src/test/js/second-verifier.mjs with Node. */
public record SecondVerifier(int status, String said) {

    /** What is written to it, if anything. */
    public interface Input {
        void write(OutputStream out) throws IOException;
    }

    public static boolean isPossible() {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public static SecondVerifier run(Input input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", script().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> read(process));
        try (OutputStream out = process.getOutputStream()) {
            input.write(out);
        } catch (IOException itStoppedReading) {
            // It has found what does not fit; its status tells.
        }
        if (!process.waitFor(30, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the second verifier does not end");
        }
        return new SecondVerifier(process.exitValue(), said.get().strip());
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static Path script() {
        Path here = Path.of("src/test/js/second-verifier.mjs");
        return Files.exists(here) ? here : Path.of("../libs/ledger").resolve(here);
    }
}
