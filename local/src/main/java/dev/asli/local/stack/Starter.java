package dev.asli.local.stack;

import dev.asli.local.machine.LogTail;
import dev.asli.local.machine.RunFile;
import dev.asli.local.machine.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Brings one part to readiness, or says why it does not get there. */
record Starter(Layout layout, RunFile runFile, Progress progress, InstantSource time) {

    private static final long PAUSE_MILLIS = 250;

    void start(Part part) throws IOException, InterruptedException {
        Instant begun = time.instant();
        Optional<Running> present = runFile.alive(part.name());
        if (present.isPresent()) {
            awaitReady(part, present.get(), begun);
        } else {
            Running started = part.prepare().start(layout.log(part.name()));
            runFile.add(started);
            awaitReady(part, started, begun);
        }
        part.complete();
        String url = layout.ports().host(part.ports().iterator().next());
        progress.ready(part.name(), url, Duration.between(begun, time.instant()), present.isPresent());
    }

    private void awaitReady(Part part, Running running, Instant begun) throws InterruptedException {
        while (!part.isReady()) {
            if (!running.isAlive()) {
                throw failure(part, "ended while it was starting", running.log());
            }
            if (Duration.between(begun, time.instant()).compareTo(part.patience()) > 0) {
                throw failure(
                        part,
                        "is not ready after %d s".formatted(part.patience().toSeconds()),
                        running.log());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static StartFailure failure(Part part, String what, Path log) {
        return new StartFailure("%s %s. The end of its log, %s:%n  %s"
                .formatted(part.name(), what, log, String.join("\n  ", LogTail.of(log, 15))));
    }
}
