package dev.asli.e2e.stack;

import dev.asli.local.machine.RunFile;
import dev.asli.local.machine.Running;
import dev.asli.local.stack.Layout;
import dev.asli.local.stack.Port;
import dev.asli.local.stack.Ports;
import dev.asli.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Real parts and packaged services on free ports, with a state of their own under {@code target}. */
public final class RunningStack implements AutoCloseable {

    private final Stack stack;

    private RunningStack(Stack stack) {
        this.stack = stack;
    }

    /** From nothing: what an interrupted run left is stopped and removed first. */
    static RunningStack start() throws IOException {
        Path project = Path.of(System.getProperty("asli.project", ".."));
        Path state = target().resolve("stack");
        Stack fresh = Stack.whole(new Layout(state, project, Ports.anyFree()));
        fresh.stop(new Lines());
        remove(state);
        RunningStack running = new RunningStack(Stack.whole(fresh.layout()));
        try {
            running.stack.start(new Lines());
        } catch (RuntimeException failed) {
            running.close();
            throw failed;
        }
        return running;
    }

    /** Where this module may write. */
    public static Path target() {
        return Path.of(System.getProperty("asli.e2e.target", "target")).toAbsolutePath();
    }

    public Stack parts() {
        return stack;
    }

    public Layout layout() {
        return stack.layout();
    }

    public String gateway() {
        return layout().ports().url(Port.GATEWAY);
    }

    /** {@code kill -9}: no shutdown hook, no flush, no good-bye. Returns when the process is gone. */
    public void kill(String part) throws Exception {
        ProcessHandle process = new RunFile(layout().runFile())
                .alive(part)
                .flatMap(Running::handle)
                .orElseThrow(() -> new AssertionError(part + " does not run"));
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    /** Starts again whatever does not run, and returns when all is ready. */
    public void mend() {
        stack.start(new Lines());
    }

    /** What a service wrote since it first started. */
    public List<String> log(String part) throws IOException {
        return Files.readAllLines(layout().log(part));
    }

    @Override
    public void close() {
        stack.stop(new Lines());
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
