package dev.asli.local.stack;

import dev.asli.local.machine.Launch;
import dev.asli.local.realm.DemoUser;
import dev.asli.local.realm.Realm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Keycloak in production mode on PostgreSQL, with the demonstration realm imported on its first start. */
record KeycloakPart(Layout layout, Secrets secrets) implements Part {

    static final String NAME = "keycloak";
    static final String PORTAL_SECRET = "client-asli-portal";
    static final String INTAKE_SECRET = "client-intake-service";

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return new LinkedHashSet<>(List.of(Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT));
    }

    @Override
    public Set<String> needs() {
        return Set.of(PostgresPart.NAME);
    }

    @Override
    public String slow() {
        return "its first start prepares the server and makes its tables";
    }

    @Override
    public Launch prepare() throws IOException, InterruptedException {
        Path distribution = new KeycloakDistribution(layout).prepared();
        Path home = home(distribution);
        List<String> command = KeycloakDistribution.command(distribution, home, JVM_OPTIONS);
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--db-url=" + databases().jdbcUrl(NAME),
                "--db-username=" + NAME,
                "--db-pool-initial-size=1",
                "--db-pool-max-size=10",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + layout.ports().of(Port.KEYCLOAK),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + layout.ports().of(Port.KEYCLOAK_MANAGEMENT),
                "--hostname=" + layout.ports().url(Port.KEYCLOAK)));
        return new Launch(NAME, layout.ports().of(Port.KEYCLOAK), command, environment(), home);
    }

    /** It opens its port before its realms are there, so both are asked. */
    @Override
    public boolean isReady() {
        return HttpProbe.isOk(layout.ports().url(Port.KEYCLOAK_MANAGEMENT) + "/health/ready")
                && HttpProbe.isOk(realmUrl(layout) + "/.well-known/openid-configuration");
    }

    static String realmUrl(Layout layout) {
        return layout.ports().url(Port.KEYCLOAK) + "/realms/asli";
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_PASSWORD", databases().password(NAME));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.machine("keycloak-admin"));
        environment.put("ASLI_PORTAL_URL", layout.ports().url(Port.GATEWAY));
        environment.put("ASLI_PORTAL_SECRET", secrets.machine(PORTAL_SECRET));
        environment.put("ASLI_INTAKE_SECRET", secrets.machine(INTAKE_SECRET));
        for (DemoUser user : DemoUser.values()) {
            environment.put(user.placeholder(), secrets.human(user.secretName()));
        }
        return environment;
    }

    /** A home of this stack's own around the shared programs, so that two stacks import two realms. */
    private Path home(Path distribution) throws IOException {
        Path home = layout.state().resolve(NAME);
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.createDirectories(home.resolve("providers"));
        Path conf = Files.createDirectories(home.resolve("conf"));
        Path lib = home.resolve("lib");
        Files.deleteIfExists(lib);
        Files.createSymbolicLink(lib, distribution.resolve("lib"));
        try (Stream<Path> files = Files.list(distribution.resolve("conf"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, conf.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(imports.resolve("asli-realm.json"), Realm.demonstration());
        return home;
    }

    private Databases databases() {
        return new Databases(layout, secrets);
    }
}
