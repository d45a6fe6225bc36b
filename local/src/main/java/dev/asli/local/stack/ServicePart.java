package dev.asli.local.stack;

import dev.asli.local.machine.Launch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One of the four services, packaged, in the demo profile.
 *
 * @param heap most heap in MiB
 * @param settings Quarkus properties; they travel as environment variables, which other users cannot read
 */
record ServicePart(Layout layout, Port port, int heap, Map<String, String> settings) implements Part {

    private static final Pattern NOT_IN_VARIABLES = Pattern.compile("[^A-Za-z0-9]");

    @Override
    public String name() {
        return port.label();
    }

    @Override
    public Set<Port> ports() {
        return Set.of(port);
    }

    @Override
    public Set<String> needs() {
        return Set.of(PostgresPart.NAME, ObjectStorePart.NAME);
    }

    @Override
    public Optional<Path> program() {
        return Optional.of(layout.serviceJar(name()));
    }

    @Override
    public Launch prepare() {
        List<String> command = List.of(
                Tool.java(),
                "-Xms24m",
                "-Xmx%dm".formatted(heap),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                layout.serviceJar(name()).toString());
        return new Launch(name(), layout.ports().of(port), command, environment(), layout.state());
    }

    @Override
    public boolean isReady() {
        return HttpProbe.isOk(layout.ports().url(port) + "/q/health/ready");
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        settings.forEach((property, value) -> environment.put(
                NOT_IN_VARIABLES.matcher(property).replaceAll("_").toUpperCase(Locale.ROOT), value));
        return environment;
    }
}
