package dev.asli.bench;

import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import dev.asli.ledger.Sequencer;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.Transactions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Durable appends (fsync and synchronous_commit on), counted when they are committed and have their place in the log, beside the
 * same bytes inserted by hand into a plain table of the same PostgreSQL.
 */
@QuarkusTest
@WithTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = RealPostgres.DURABLE, value = "true"))
@WithTestResource(BenchKey.class)
class LedgerBench {

    private static final int ROUND = 40_000;
    private static final int GROUP = 500;
    private static final int WRITERS = 4;

    @Inject
    Ledger ledger;

    @Inject
    Sequencer sequencer;

    @Inject
    DataSource dataSource;

    @Test
    void appends() throws Exception {
        run("create table raw_entry (entry_index bigint generated always as identity primary key, case_reference text,"
                + " kind text, actor text, at timestamptz, entry bytea)");
        Rounds rounds = Rounds.of(7, this::appendInGroups, this::insertByHand);
        Results.goal(
                "Ledger: durable appends in groups of %d, entered in the log".formatted(GROUP),
                "%,.0f/s".formatted(rounds.ours()),
                "at least 20,000/s",
                rounds.ours() >= 20_000);
        Results.ratio("Ledger: beside the same rows by hand, without a log (raw bound)", rounds, "rows/s");
    }

    private double appendInGroups() throws Exception {
        long start = System.nanoTime();
        writers(this::appendGroup);
        Transactions.onEventLoop(sequencer::enterWaiting);
        return ROUND / seconds(start);
    }

    private double insertByHand() throws Exception {
        long start = System.nanoTime();
        writers(this::insertGroup);
        return ROUND / seconds(start);
    }

    private void appendGroup(int group) {
        String reference = "ASLI-2026-" + UUID.randomUUID();
        List<NewEntry> entries = IntStream.range(0, GROUP)
                .mapToObj(i -> new NewEntry(
                        reference, "EXHIBIT_ACQUIRED", "officer:5f1c", Map.of("number", i, "sha256", "0".repeat(64))))
                .toList();
        Transactions.inTransaction(() -> ledger.appendAll(entries));
        if (group % 8 == 0) {
            Transactions.onEventLoop(sequencer::enterWaiting);
        }
    }

    private void insertGroup(int group) throws SQLException {
        String reference = "ASLI-2026-" + UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into raw_entry (case_reference, kind, actor, at, entry) select ?, 'EXHIBIT_ACQUIRED',"
                                + " 'officer:5f1c', now(), convert_to(line, 'UTF8') from unnest(?) as line")) {
            connection.setAutoCommit(false);
            insert.setString(1, reference);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            IntStream.range(0, GROUP)
                                    .mapToObj(i -> ("{\"actor\":\"officer:5f1c\",\"at\":\"2026-11-23T10:00:01.234Z\","
                                                    + "\"case\":\"%s\",\"kind\":\"EXHIBIT_ACQUIRED\","
                                                    + "\"payload\":{\"number\":%d,\"sha256\":\"%s\"},\"v\":1}")
                                            .formatted(reference, i, "0".repeat(64)))
                                    .toArray()));
            insert.executeUpdate();
            connection.commit();
        }
    }

    private interface Group {
        void write(int number) throws Exception;
    }

    private static void writers(Group group) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < ROUND / GROUP; i++) {
                int number = i;
                work.add(threads.submit(() -> {
                    group.write(number);
                    return null;
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
