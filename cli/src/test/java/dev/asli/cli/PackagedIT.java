package dev.asli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people run, as a process of its own. */
class PackagedIT {

    @TempDir
    Path folder;

    @Test
    void verifiesHashesAndHelpsWithNothingOnStandardError() throws Exception {
        GenuineFiles files = new GenuineFiles(folder);
        Path reread = Files.copy(files.caseFile, folder.resolve("copy.zip"));

        assertThat(run(0, "--version")).contains("asli 0.1.0");
        assertThat(run(0, "verify", "--help")).contains("--keys");
        assertThat(run(0, "verify", reread.toString(), "--keys", files.keys.toString()))
                .contains("VALID");
        assertThat(run(0, "hash", files.keys.toString())).contains("SHA-512");
        Files.write(reread, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(run(1, "verify", reread.toString(), "--keys", files.keys.toString()))
                .contains("INVALID");
    }

    @Test
    void aNoticeIsVerifiedWellWithinSeconds() throws Exception {
        GenuineFiles files = new GenuineFiles(folder);
        run(0, "verify", files.notice.toString(), "--keys", files.keys.toString());

        long start = System.nanoTime();
        run(0, "verify", files.notice.toString(), "--keys", files.keys.toString());

        // The aim is one second on an idle machine; five tell a slow start from a busy one.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static String run(int status, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-jar",
                "target/asli.jar"));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile("asli", ".err");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isEqualTo(status);
        assertThat(err).isEmptyFile();
        Files.delete(err);
        return out;
    }
}
