package dev.asli.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.local.stack.Layout;
import dev.asli.local.stack.Port;
import dev.asli.local.stack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which stack a command means. Ports are chosen once and stay with the state: Keycloak and the pages know them. */
final class Place {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--project", description = "The repository's root.")
    private Path project = Path.of("");

    @Option(names = "--state", description = "Where state is kept; .asli in the repository by default.")
    private Path state = Path.of(".asli");

    @Option(names = "--ports", description = "Changed ports, such as gateway=9080,keycloak=9180.")
    private String changes = "";

    Layout layout() throws IOException {
        Path root = project.toAbsolutePath().resolve(state);
        Path file = root.resolve("ports.json");
        if (!Files.exists(file)) {
            return new Layout(root, project, Ports.usual().with(changes));
        }
        Ports kept = read(file);
        Ports asked = kept.with(changes);
        // Keycloak's folder is there from its first start on; until then nothing knows the ports yet.
        if (!asked.equals(kept) && Files.exists(root.resolve("keycloak"))) {
            throw new IllegalArgumentException(
                    "The state in %s belongs to other ports. Run make down and remove that folder, or leave PORTS out."
                            .formatted(root));
        }
        return new Layout(root, project, asked);
    }

    /** Call before the first start. */
    void keepPorts(Layout layout) throws IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        Arrays.stream(Port.values())
                .forEach(port -> numbers.put(port.label(), layout.ports().of(port)));
        Files.createDirectories(
                layout.state(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(layout.state().resolve("ports.json").toFile(), numbers);
    }

    private static Ports read(Path file) throws IOException {
        Map<String, Integer> numbers = JSON.readValue(file.toFile(), new TypeReference<>() {});
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, numbers.getOrDefault(port.label(), port.usual()));
        }
        return new Ports(ports);
    }
}
