package dev.asli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's role may do, and what not even the owner may, in a database set up as in production. */
class GrantsTest {

    private static final String APPEND =
            "insert into ledger_pending (case_reference, kind, actor, at_millis, payload) values ('C', 'K', 'a', 0, '{}')";

    private static EmbeddedPostgres server;
    private static Connection owner;
    private static Connection service;

    @BeforeAll
    static void asInProduction() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Connection administrator = server.getPostgresDatabase().getConnection()) {
            run(administrator, "create role asli_service nologin");
            run(administrator, "create role asli_intake login password 'x' in role asli_service");
            run(administrator, "create role asli_owner login password 'x'");
            run(administrator, "create database intake owner asli_owner");
        }
        Flyway.configure()
                .dataSource(url(), "asli_owner", "x")
                .locations("db/outbox", "db/ledger")
                .load()
                .migrate();
        owner = DriverManager.getConnection(url(), "asli_owner", "x");
        service = DriverManager.getConnection(url(), "asli_intake", "x");
        run(service, APPEND);
        run(service, "select ledger_sequence(10)");
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        owner.close();
        service.close();
        server.close();
    }

    @Test
    void theServiceAppendsAndHasItEntered() throws SQLException {
        run(service, APPEND);
        run(service, "select ledger_sequence_when_free(1000)");

        assertThat(number("select count(*) from ledger_pending")).isZero();
        assertThat(number("select size from ledger_head")).isEqualTo(number("select count(*) from ledger_entry"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set kind = 'X'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "insert into ledger_entry (entry_index, case_reference, kind, actor, at, entry)"
                        + " values (9, 'C', 'K', 'a', now(), 'x')",
                "update ledger_tile set level = 3",
                "delete from ledger_tile",
                "truncate ledger_tile",
                "insert into ledger_tile (level, tile_index, hashes) values (0, 9, decode(repeat('00', 8192), 'hex'))",
                "update ledger_head set size = 0",
                "delete from ledger_head",
                "truncate ledger_head",
                "update ledger_pending set actor = 'b'",
                "delete from ledger_pending",
                "truncate ledger_pending",
                "alter table ledger_entry disable trigger all",
                "drop trigger ledger_entry_append_only on ledger_entry",
                "drop table ledger_entry",
                "create or replace function ledger_refuse_change() returns trigger language plpgsql as"
                        + " $$ begin return null; end $$",
                "select ledger_complete_tiles(0, 256)",
                "set session_replication_role = replica",
                "delete from flyway_schema_history",
                "create table mine (x int)"
            })
    void theServicesRoleIsRefused(String sql) {
        assertThatThrownBy(() -> run(service, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    /** Whoever holds the owner's password can drop the triggers first; nobody does it by mistake. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set kind = 'X'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update ledger_tile set level = 3",
                "delete from ledger_tile",
                "truncate ledger_tile",
                "delete from ledger_head",
                "update ledger_head set size = size + 1",
                "update ledger_pending set actor = 'b'",
                "delete from ledger_pending",
                "truncate ledger_pending"
            })
    void theOwnerIsRefusedByTriggers(String sql) throws SQLException {
        run(service, APPEND);

        assertThatThrownBy(() -> run(owner, sql)).hasMessageMatching("(?s).*(append-only|cannot be removed|grows).*");
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:%d/intake".formatted(server.getPort());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Statement statement = service.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
