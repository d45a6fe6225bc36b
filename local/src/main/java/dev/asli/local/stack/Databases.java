package dev.asli.local.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database and one role for each that stores; none may look into another's. */
record Databases(Layout layout, Secrets secrets) {

    static final String SUPERUSER = "asli_root";
    private static final List<String> OWNERS = List.of("intake", "compliance", "gateway", "keycloak");

    boolean answer() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    void createMissing() throws IOException {
        try (Connection connection = connect()) {
            for (String owner : OWNERS) {
                if (!exists(connection, owner)) {
                    create(connection, owner);
                }
            }
        } catch (SQLException failed) {
            throw new IOException("The databases could not be made.", failed);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    String reactiveUrl(String database) {
        return "postgresql://%s/%s".formatted(layout.ports().host(Port.POSTGRES), database);
    }

    String password(String role) {
        return secrets.machine("database-" + role);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl("postgres") + "?connectTimeout=3&loginTimeout=3", SUPERUSER, password(SUPERUSER));
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Names are our own words and passwords letters and digits, so that nothing here needs escaping. */
    private void create(Connection connection, String owner) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin create role %s login; exception when duplicate_object then null; end $$"
                    .formatted(owner));
            statement.execute("alter role %s password '%s'".formatted(owner, password(owner)));
            statement.execute("create database %s owner %s".formatted(owner, owner));
            statement.execute("revoke connect on database %s from public".formatted(owner));
        }
    }
}
