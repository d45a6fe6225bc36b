package dev.asli.local.stack;

import dev.asli.local.machine.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL on a data directory of its own, passwords asked over TCP, no socket file. */
record PostgresPart(Layout layout, Secrets secrets) implements Part {

    static final String NAME = "postgres";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.POSTGRES);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Launch prepare() throws IOException, InterruptedException {
        Path programs = new PostgresArchive(layout.parts()).programs();
        Path data = layout.state().resolve("postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs, data);
        }
        List<String> command = asNobodySpecial(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(layout.ports().of(Port.POSTGRES)),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_connections=120"));
        return new Launch(NAME, layout.ports().of(Port.POSTGRES), command, Map.of(), layout.state());
    }

    @Override
    public boolean isReady() {
        return databases().answer();
    }

    @Override
    public void complete() throws IOException {
        databases().createMissing();
    }

    /** "Fast" shutdown: ends sessions and writes a checkpoint; SIGTERM would wait for every client. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    private Databases databases() {
        return new Databases(layout, secrets);
    }

    private void initialise(Path programs, Path data) throws IOException, InterruptedException {
        Path password = secrets.writeFile("initdb", databases().password(Databases.SUPERUSER));
        try {
            Tool.run(
                    asNobodySpecial(List.of(
                            programs.resolve("initdb").toString(),
                            "-D",
                            data.toString(),
                            "-U",
                            Databases.SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + password,
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8")),
                    Map.of(),
                    layout.state(),
                    layout.log(NAME));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody, and files stay where they are. */
    private static List<String> asNobodySpecial(List<String> command) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() != 0) {
            throw new IllegalStateException(
                    "PostgreSQL refuses to run as root, and this machine allows no user namespaces"
                            + " (unshare -U fails). Run the command as another user.");
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }
}
