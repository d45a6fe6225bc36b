package dev.asli.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for one test run. Use: {@code @WithTestResource(RealPostgres.class)}. With the argument
 * {@code initArgs = @ResourceArg(name = RealPostgres.CONNECTS_AS, value = RealPostgres.SERVICE)} the service connects as in
 * production: as a role that owns nothing, while Flyway connects as the owner.
 */
public final class RealPostgres implements QuarkusTestResourceLifecycleManager {

    public static final String CONNECTS_AS = "connects-as";
    public static final String SERVICE = "service";

    /** "true" for measurements: what was committed is on the disk. Tests go without, which is quicker. */
    public static final String DURABLE = "durable";

    private static final String OWNER = "postgres";
    private static final String MEMBER = "asli_member";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    @Nullable
    private EmbeddedPostgres postgres;

    private boolean asOwner = true;

    private boolean durable;

    @Override
    public void init(Map<String, String> arguments) {
        asOwner = !SERVICE.equals(arguments.get(CONNECTS_AS));
        durable = Boolean.parseBoolean(arguments.get(DURABLE));
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(LONGEST_START)
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start.", failed);
        }
        return settings("127.0.0.1:" + postgres.getPort() + "/postgres", postgres);
    }

    private Map<String, String> settings(String place, EmbeddedPostgres server) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.username", asOwner ? OWNER : MEMBER);
        settings.put("quarkus.datasource.password", asOwner ? OWNER : MEMBER);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + place);
        settings.put("quarkus.datasource.reactive.url", "postgresql://" + place);
        if (!asOwner) {
            createMember(server);
            settings.put("quarkus.flyway.jdbc-url", "jdbc:postgresql://" + place);
            settings.put("quarkus.flyway.username", OWNER);
            settings.put("quarkus.flyway.password", OWNER);
        }
        return settings;
    }

    private static void createMember(EmbeddedPostgres server) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role asli_service nologin");
            statement.execute("create role %1$s login password '%1$s' in role asli_service".formatted(MEMBER));
        } catch (SQLException failed) {
            throw new IllegalStateException("The service's role could not be created.", failed);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL did not stop.", failed);
            }
        }
    }
}
