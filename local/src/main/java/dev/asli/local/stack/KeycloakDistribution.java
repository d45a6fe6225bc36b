package dev.asli.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak as it comes from Maven, prepared once for PostgreSQL so that each start afterwards is short. */
record KeycloakDistribution(Layout layout) {

    private static final List<String> BUILD_OPTIONS =
            List.of("build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    /** @return its directory, after the one-off preparation; two stacks that start together wait for each other */
    Path prepared() throws IOException, InterruptedException {
        Path distribution = find();
        Path done = distribution.resolve("asli-built");
        try (FileChannel guard = FileChannel.open(
                        layout.parts().resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = guard.lock()) {
            String wanted = String.join(" ", BUILD_OPTIONS);
            if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
                List<String> command = command(distribution, distribution, List.of());
                command.addAll(BUILD_OPTIONS);
                Tool.run(command, Map.of(), distribution, layout.log("keycloak-build"));
                Files.writeString(done, wanted);
            }
        }
        return distribution;
    }

    /** What bin/kc.sh would run, without the shell in between, so that the process started is the server itself. */
    static List<String> command(Path distribution, Path home, List<String> jvmOptions) {
        List<String> command = new ArrayList<>(List.of(Tool.java()));
        command.addAll(jvmOptions);
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/%s=ALL-UNNAMED".formatted(opened));
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private Path find() throws IOException {
        Path parent = layout.parts().resolve("keycloak");
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, "keycloak-*")) {
                for (Path distribution : found) {
                    return distribution;
                }
            }
        }
        throw new IOException("Keycloak is not in %s: run make demo, or mvn package.".formatted(parent));
    }
}
