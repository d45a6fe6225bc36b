package dev.asli.ledger;

import static dev.asli.testkit.Transactions.inTransaction;
import static dev.asli.testkit.Transactions.onEventLoop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.Node;
import dev.asli.ledger.tree.ProofCheck;
import dev.asli.ledger.tree.ProofCheck.Grown;
import dev.asli.ledger.tree.Tree;
import dev.asli.testkit.RealPostgres;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How appends get their place in a real PostgreSQL. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class SequencerTest {

    @Inject
    Ledger ledger;

    @Inject
    Sequencer sequencer;

    @Inject
    DataSource dataSource;

    @Test
    void anAppendDoesNotWaitForAnotherThatIsNotCommittedYet() throws SQLException {
        String reference = reference();
        try (Connection slow = dataSource.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(pending(reference, "SLOW", 1));

            enter(reference, "QUICK");
            assertThat(kinds(reference)).containsExactly("QUICK");

            slow.commit();
        }
        assertThat(kinds(reference)).containsExactly("QUICK", "SLOW");
    }

    @Test
    void timeNeverGoesBackWhateverTheClocksOfReplicasSay() throws SQLException {
        String reference = reference();
        enter(reference, "NOW");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(pending(reference, "BACK_DATED", 0));
        }
        enter(reference, "LATER");

        List<Instant> times = inTransaction(() -> ledger.ofCase(reference)).stream()
                .map(LedgerEntry::at)
                .toList();
        assertThat(kinds(reference)).containsExactly("NOW", "BACK_DATED", "LATER");
        assertThat(times).isSorted();
        assertThat(times.getFirst()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void manyReplicasTogetherLoseAndDoubleNothing() {
        String reference = reference();
        List<CompletableFuture<Void>> work = IntStream.range(0, 400)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (i % 4 == 0) {
                        onEventLoop(sequencer::enterWaiting);
                    } else {
                        enter(reference, "K" + i);
                    }
                }))
                .toList();
        work.forEach(CompletableFuture::join);

        assertThat(kinds(reference))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 400)
                        .filter(i -> i % 4 != 0)
                        .mapToObj(i -> "K" + i)
                        .toList());
        assertTheTreeIsWhole();
    }

    /** Far past the first tile of the second level, in steps that end before, on and after tiles' ends. */
    @Test
    void theTreeOfTilesIsThatOfAllEntriesAtEverySize() {
        Map<Long, Checkpoint> seen = new HashMap<>();
        for (int step : List.of(1, 254, 1, 1, 255, 256, 257, 65_000, 1, 700)) {
            String reference = reference();
            inTransaction(() -> ledger.appendAll(IntStream.range(0, step)
                    .mapToObj(i -> new NewEntry(reference, "TESTED", "tester:1", Map.of("i", i)))
                    .toList()));
            onEventLoop(sequencer::enterWaiting);
            Checkpoint now = assertTheTreeIsWhole();
            seen.values()
                    .forEach(before -> assertThat(ProofCheck.grew(
                                    new Grown(before.size(), before.root(), now.size(), now.root()),
                                    inTransaction(() -> ledger.consistency(before.size(), now.size()))))
                            .isTrue());
            seen.put(now.size(), now);
        }
    }

    @Test
    void aBulkOfAppendsKeepsItsOrder() {
        String reference = reference();
        List<String> kinds = IntStream.range(0, 1_000).mapToObj(i -> "K" + i).toList();
        inTransaction(() -> ledger.appendAll(kinds.stream()
                .map(kind -> new NewEntry(reference, kind, "tester:1", Map.of()))
                .toList()));

        assertThat(kinds(reference)).isEqualTo(kinds);
    }

    /** Against leaves that this test hashes itself, one after the other. */
    private Checkpoint assertTheTreeIsWhole() {
        Checkpoint checkpoint =
                Checkpoint.read(inTransaction(() -> ledger.checkpoint()).text());
        List<String> entries = inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select convert_from(entry, 'UTF8') from ledger_entry order by entry_index",
                                String.class)
                        .getResultList()));
        Map<Node, Hash> nodes = new HashMap<>();
        LongStream.range(0, entries.size())
                .forEach(i -> nodes.putAll(Tree.append(
                        i,
                        Hash.ofLeaf(entries.get((int) i).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        nodes::get)));
        assertThat(checkpoint.size()).isEqualTo(entries.size());
        assertThat(checkpoint.root()).isEqualTo(Tree.root(entries.size(), nodes::get));
        return checkpoint;
    }

    private List<String> kinds(String reference) {
        return inTransaction(() -> ledger.ofCase(reference)).stream()
                .map(LedgerEntry::kind)
                .toList();
    }

    private void enter(String reference, String kind) {
        inTransaction(() -> ledger.append(new NewEntry(reference, kind, "tester:1", Map.of())));
    }

    private static String pending(String reference, String kind, long atMillis) {
        return "insert into ledger_pending (case_reference, kind, actor, at_millis, payload) values ('%s', '%s', 'a', %d, '{}')"
                .formatted(reference, kind, atMillis);
    }

    private static String reference() {
        return "ASLI-" + UUID.randomUUID();
    }
}
