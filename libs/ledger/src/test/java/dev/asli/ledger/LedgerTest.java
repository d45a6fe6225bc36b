package dev.asli.ledger;

import static dev.asli.testkit.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.ledger.casefile.CaseFileContents;
import dev.asli.ledger.casefile.CaseFileVerifier;
import dev.asli.ledger.casefile.CaseFileWriter;
import dev.asli.ledger.casefile.Verification;
import dev.asli.ledger.casefile.VerificationKeys;
import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.note.SignedNote;
import dev.asli.ledger.tree.ProofCheck;
import dev.asli.ledger.tree.ProofCheck.Grown;
import dev.asli.testkit.RealPostgres;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log in a real PostgreSQL. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class LedgerTest {

    @Inject
    Ledger ledger;

    @Test
    void whatWasEnteredIsReadBackByteForByte() {
        String reference = reference();
        Map<String, Object> payload =
                Map.of("näme", List.of(1, true, "\u0000\u0001\b\t\n\f\r\u007f/\\\"\u2028\uD83D\uDE00"), "b", Map.of());
        enter(reference, payload);

        assertThat(inTransaction(() -> ledger.ofCase(reference)))
                .singleElement()
                .satisfies(entered -> {
                    assertThat(entered.payload()).isEqualTo(payload);
                    assertThat(entered)
                            .isEqualTo(LedgerEntry.of(entered.index(), entry(reference, payload), entered.at()));
                });
    }

    @Test
    void anExportProvesEachEntryAgainstASignedCheckpoint() {
        String reference = reference();
        IntStream.range(0, 5).forEach(i -> {
            enter(reference, Map.of("i", i));
            enter(reference(), Map.of());
        });

        LedgerExport export = inTransaction(() -> ledger.exportCase(reference));

        assertThat(export.checkpoint().signer(List.of(ledger.verifierKey()))).contains(ledger.verifierKey());
        Checkpoint checkpoint = Checkpoint.read(export.checkpoint().text());
        assertThat(export.entries())
                .hasSize(5)
                .allSatisfy(proven -> assertThat(ProofCheck.includes(
                                checkpoint.root(),
                                checkpoint.size(),
                                proven.entry().index(),
                                proven.entry().leafHash(),
                                proven.auditPath()))
                        .isTrue());
        assertThat(export.files("x").keySet()).containsExactly("x/checkpoint.txt", "x/entries.jsonl", "x/proofs.json");
    }

    @Test
    void aSealedExportEndsWithTheSealOfAllEarlierEntriesAndVerifies(@TempDir Path folder) throws IOException {
        String reference = reference();
        enter(reference, Map.of("i", 1));
        enter(reference(), Map.of());
        enter(reference, Map.of("i", 2));
        byte[] keys = VerificationKeys.write(List.of(ledger.verifierKey()), List.of());
        var contents = new CaseFileContents(
                reference, "officer", new TreeMap<>(Map.of("intake/complaint.json", new byte[] {'{', '}'})));

        LedgerExport export = inTransaction(
                () -> ledger.sealAndExportCase(reference, earlier -> contents.seal("officer:1", earlier)));

        Path file = Files.write(folder.resolve("case.zip"), CaseFileWriter.write(contents, export));
        assertThat(export.entries()).hasSize(3);
        assertThat(CaseFileVerifier.verify(file, Optional.of(VerificationKeys.read(keys))))
                .isInstanceOf(Verification.Valid.class);
    }

    @Test
    void fiftyAtOnceLeaveNoGapAndAValidTree() {
        Checkpoint before = checkpoint();
        String reference = reference();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            CompletableFuture.allOf(IntStream.range(0, 50)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> enter(reference, Map.of("i", i)), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        LedgerExport export = inTransaction(() -> ledger.exportCase(reference));
        Checkpoint after = Checkpoint.read(export.checkpoint().text());
        assertThat(export.entries().stream().map(proven -> proven.entry().index()))
                .containsExactlyElementsOf(LongStream.range(before.size(), before.size() + 50)
                        .boxed()
                        .toList());
        assertThat(export.entries())
                .allMatch(proven -> ProofCheck.includes(
                        after.root(),
                        after.size(),
                        proven.entry().index(),
                        proven.entry().leafHash(),
                        proven.auditPath()));
        assertThat(export.entries())
                .isSortedAccordingTo(
                        (a, b) -> a.entry().at().compareTo(b.entry().at()));
        assertThat(ProofCheck.grew(
                        new Grown(before.size(), before.root(), after.size(), after.root()),
                        inTransaction(() -> ledger.consistency(before.size(), after.size()))))
                .isTrue();
    }

    @Test
    void anAppendWhoseTransactionFailsLeavesNothing() {
        String reference = reference();
        long size = checkpoint().size();

        assertThatThrownBy(() -> inTransaction(() -> ledger.append(new NewEntry(reference, "K", "a", Map.of()))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("later step failed")))))
                .hasMessageContaining("later step failed");

        assertThat(inTransaction(() -> ledger.ofCase(reference))).isEmpty();
        assertThat(checkpoint().size()).isEqualTo(size);
    }

    @Test
    void aPayloadWithoutACanonicalFormIsRefusedAndNothingEntered() {
        long size = checkpoint().size();

        assertThatThrownBy(() -> enter(reference(), Map.of("score", 0.5))).hasMessageContaining("Double");

        assertThat(checkpoint().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set kind = 'X'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update ledger_tile set level = level",
                "delete from ledger_tile",
                "truncate ledger_tile",
                "delete from ledger_pending",
                "update ledger_pending set actor = 'another'",
                "truncate ledger_pending",
                "delete from ledger_head",
                "truncate ledger_head",
                "update ledger_head set size = size - 1",
                "update ledger_head set size = size + 2",
                "insert into ledger_head (single_row, size, last_at_millis) values (true, 0, 0)"
            })
    void theDatabaseRefusesChanges(String sql) {
        enter(reference(), Map.of());
        checkpoint();

        assertThatThrownBy(() -> inTransaction(
                        () -> ledger.append(entry(reference(), Map.of())).chain(() -> sql(sql))))
                .hasStackTraceContaining("ledger");
    }

    @Test
    void theDatabaseComputesTheSameLeafHash() {
        String reference = reference();
        enter(reference, Map.of("x", "y"));
        LedgerEntry entered = inTransaction(() -> ledger.ofCase(reference)).getFirst();

        String stored = inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select encode(leaf_hash, 'hex') from ledger_entry where entry_index = :index",
                                String.class)
                        .setParameter("index", entered.index())
                        .getSingleResult()));

        assertThat(stored).isEqualTo(entered.leafHash().hex());
    }

    private Checkpoint checkpoint() {
        SignedNote note = inTransaction(() -> ledger.checkpoint());
        return Checkpoint.read(note.text());
    }

    private static Uni<Integer> sql(String sql) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql).executeUpdate());
    }

    private void enter(String reference, Map<String, Object> payload) {
        inTransaction(() -> ledger.append(entry(reference, payload)));
    }

    private static NewEntry entry(String reference, Map<String, Object> payload) {
        return new NewEntry(reference, "TESTED", "tester:\u00fc\"1", payload);
    }

    private static String reference() {
        return "ASLI-" + UUID.randomUUID();
    }
}
