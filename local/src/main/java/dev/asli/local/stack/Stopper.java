package dev.asli.local.stack;

import dev.asli.local.machine.RunFile;
import dev.asli.local.machine.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends parts in good order, and by force those that do not listen. */
record Stopper(RunFile runFile, Progress progress, InstantSource time) {

    /** A service may take its shutdown time limit; PostgreSQL writes a checkpoint. */
    private static final Duration GRACE = Duration.ofSeconds(40);

    void stop(Part part) {
        runFile.alive(part.name()).flatMap(Running::handle).ifPresent(process -> {
            Instant begun = time.instant();
            signal(process, part.stopSignal());
            if (!ended(process)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                if (!ended(process)) {
                    throw new IllegalStateException(
                            "%s (process %d) does not end, even by force.".formatted(part.name(), process.pid()));
                }
            }
            runFile.remove(part.name());
            progress.stopped(part.name(), Duration.between(begun, time.instant()));
        });
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException("The command kill is missing.", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(
                    "The process %d could not be watched.".formatted(process.pid()), impossible);
        }
    }
}
