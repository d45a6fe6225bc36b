package dev.asli.local.stack;

import dev.asli.local.machine.Loopback;
import dev.asli.local.machine.ResidentMemory;
import dev.asli.local.machine.RunFile;
import dev.asli.local.machine.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The real parts and the four services of one state directory. Starting and stopping twice is the same as once.
 *
 * <p>Tests run a stack of their own beside the demonstration's: {@code new Layout(someDirectory, projectRoot,
 * Ports.anyFree())}.
 */
public final class Stack {

    private final Layout layout;
    private final Secrets secrets;
    private final RunFile runFile;
    private final List<Part> parts;

    private Stack(Layout layout, Secrets secrets, List<Part> parts) {
        this.layout = layout;
        this.secrets = secrets;
        this.runFile = new RunFile(layout.runFile());
        this.parts = parts;
    }

    /** Everything: PostgreSQL, Keycloak, the object store, the two content pages' server, the four services. */
    public static Stack whole(Layout layout) {
        Secrets secrets = new Secrets(layout.secrets());
        List<Part> parts = new ArrayList<>(foreign(layout, secrets));
        parts.addAll(new Services(layout, secrets).all());
        return new Stack(layout, secrets, parts);
    }

    /** Without the four services, for whoever runs those otherwise. */
    public static Stack withoutServices(Layout layout) {
        Secrets secrets = new Secrets(layout.secrets());
        return new Stack(layout, secrets, foreign(layout, secrets));
    }

    /** PostgreSQL and the object store alone. */
    public static Stack storesOnly(Layout layout) {
        Secrets secrets = new Secrets(layout.secrets());
        return new Stack(layout, secrets, stores(layout, secrets));
    }

    public Layout layout() {
        return layout;
    }

    public Secrets secrets() {
        return secrets;
    }

    /**
     * Returns when every part is ready.
     *
     * @throws StartFailure naming the first that is not; what did start goes on running
     */
    public void start(Progress progress) {
        try {
            Files.createDirectories(
                    layout.state(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be made.".formatted(layout.state()), failed);
        }
        refuseMissingPrograms();
        stopOutdated(progress);
        refuseTakenPorts();
        Starter starter = new Starter(layout, runFile, progress, InstantSource.system());
        new StartOrder(parts, starter, progress).run();
    }

    /** Stops in the reverse order; what was not running is not mentioned. */
    public void stop(Progress progress) {
        Stopper stopper = new Stopper(runFile, progress, InstantSource.system());
        for (Part part : parts.reversed()) {
            stopper.stop(part);
        }
    }

    /** Stops one part and leaves the others running. */
    public void stop(String name, Progress progress) {
        new Stopper(runFile, progress, InstantSource.system()).stop(part(name));
    }

    /** @return one line for each part, running or not, in the order of starting */
    public List<Status> status() {
        return parts.stream().map(this::status).toList();
    }

    /** The environment variables that tell this service where everything is; they hold secrets. */
    public Map<String, String> environmentOf(String service) {
        if (part(service) instanceof ServicePart found) {
            return found.environment();
        }
        throw new IllegalArgumentException("%s is not one of the four services.".formatted(service));
    }

    private Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing here is called %s; there are %s."
                        .formatted(name, parts.stream().map(Part::name).toList())));
    }

    private Status status(Part part) {
        Optional<ProcessHandle> process = runFile.alive(part.name()).flatMap(Running::handle);
        return new Status(
                part.name(),
                layout.ports().of(part.ports().iterator().next()),
                process.map(ProcessHandle::pid),
                process.isPresent() && part.isReady(),
                process.map(ResidentMemory::ofTree).orElse(0L));
    }

    private void refuseMissingPrograms() {
        List<Path> missing = parts.stream()
                .flatMap(part -> part.program().stream())
                .filter(Files::notExists)
                .toList();
        if (!missing.isEmpty()) {
            throw new StartFailure("Not built: %s. Run make demo, or mvn -Pdemo package.".formatted(missing));
        }
    }

    /** A program that was built anew under a running process would fail in strange ways when it loads more of itself. */
    private void stopOutdated(Progress progress) {
        for (Part part : parts) {
            boolean outdated = runFile.alive(part.name())
                    .filter(running -> part.program()
                            .filter(program -> program.toFile().lastModified()
                                    > running.startedAt().toEpochMilli())
                            .isPresent())
                    .isPresent();
            if (outdated) {
                stop(part.name(), progress);
            }
        }
    }

    private void refuseTakenPorts() {
        for (Part part : parts) {
            if (runFile.alive(part.name()).isPresent()) {
                continue;
            }
            for (Port port : part.ports()) {
                int number = layout.ports().of(port);
                if (!Loopback.isFree(number)) {
                    throw new StartFailure(
                            ("Port %d is taken by another program, and %s needs it. End that program, or choose"
                                            + " another port: make demo PORTS=%s=%d")
                                    .formatted(number, part.name(), port.label(), Loopback.anyFree()));
                }
            }
        }
    }

    private static List<Part> foreign(Layout layout, Secrets secrets) {
        List<Part> parts = new ArrayList<>(stores(layout, secrets));
        parts.add(new KeycloakPart(layout, secrets));
        parts.add(new ContentPart(layout));
        return parts;
    }

    private static List<Part> stores(Layout layout, Secrets secrets) {
        return List.of(new PostgresPart(layout, secrets), new ObjectStorePart(layout, secrets));
    }
}
