package dev.asli.local.stack;

import dev.asli.local.machine.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The demonstration's web server: two invented intermediaries' pages, and their own hand on them. */
record ContentPart(Layout layout) implements Part {

    static final String NAME = "content";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return new LinkedHashSet<>(List.of(Port.CONTENT, Port.CHITRA, Port.VAANI));
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Launch prepare() {
        Ports ports = layout.ports();
        Path jar = layout.launcherJar();
        List<String> command = List.of(
                Tool.java(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Files.exists(jar) ? jar.toString() : System.getProperty("java.class.path"),
                "dev.asli.local.Main",
                "content",
                "--pages",
                layout.state().resolve(NAME).toString(),
                "--control",
                Integer.toString(ports.of(Port.CONTENT)),
                "--host",
                Port.CHITRA.label() + "=" + ports.of(Port.CHITRA),
                "--host",
                Port.VAANI.label() + "=" + ports.of(Port.VAANI));
        return new Launch(NAME, ports.of(Port.CONTENT), command, Map.of(), layout.state());
    }

    @Override
    public boolean isReady() {
        return HttpProbe.isOk(layout.ports().url(Port.CONTENT) + "/health");
    }
}
