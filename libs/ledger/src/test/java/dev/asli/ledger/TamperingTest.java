package dev.asli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.Tile;
import dev.asli.ledger.tree.TileStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done to a stored log is found out and the record named. */
class TamperingTest {

    private static final int SIZE = 600;

    private final MemoryLog log = new MemoryLog("test.asli.dev/intake");
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<Tile, List<Hash>> tiles = new HashMap<>();
    private String checkpoint = "";
    private String earlier = "";

    TamperingTest() {
        TileStack tree = new TileStack(tiles::put);
        for (int i = 0; i < SIZE; i++) {
            byte[] bytes = log.append(new NewEntry("ASLI-" + i, "TESTED", "tester:1", Map.of()))
                    .bytes();
            entries.add(bytes);
            tree.add(Hash.ofLeaf(bytes));
            if (i == 299) {
                earlier = log.export("ASLI-0").checkpoint().note();
            }
        }
        checkpoint = log.export("ASLI-0").checkpoint().note();
    }

    /** "make bench" does 100,000. */
    @Test
    void everyRandomlyChangedByteIsFoundAndItsRecordNamed(@TempDir Path folder) throws IOException {
        Tampering tampering = new Tampering(folder, 20_261_123);
        assertThat(tampering.wholeIsFoundWhole()).isTrue();
        for (int i = 0; i < 2_000; i++) {
            assertThat(tampering.tamper(i)).isEmpty();
        }
    }

    @Test
    void aWholeLogIsFoundWhole() {
        assertThat(audit(entries)).isEmpty();
    }

    @Test
    void aFlippedBitNamesTheEntry() {
        entries.get(123)[40] ^= 1;

        assertThat(audit(entries)).contains("entry 123 was changed");
    }

    @Test
    void aDeletedEntryIsMissing() {
        LogAudit audit = audit();
        for (int i = 0; i < SIZE; i++) {
            if (i != 77) {
                audit.entry(i, entries.get(i));
            }
        }

        assertThat(audit.finish(List.of(checkpoint))).contains("entry 77 is missing");
    }

    @Test
    void reorderedEntriesAreNamed() {
        byte[] one = entries.get(10);
        entries.set(10, entries.get(200));
        entries.set(200, one);

        assertThat(audit(entries)).contains("entry 10 was changed", "entry 200 was changed");
    }

    @Test
    void aTruncatedLogLacksWhatACheckpointCounts() {
        assertThat(audit(entries.subList(0, 550)))
                .containsExactly("entry 550 is missing: a checkpoint counts 600 entries");
    }

    /** The operator rewrites everything from entry 250 on, with new tiles and a new signature; somebody kept an old checkpoint. */
    @Test
    void aForkIsToldByACheckpointThatSomebodyKept() {
        MemoryLog fork = log.fork(250);
        List<byte[]> others = new ArrayList<>(entries.subList(0, 250));
        for (int i = 250; i < SIZE; i++) {
            others.add(fork.append(new NewEntry("ASLI-X", "TESTED", "tester:2", Map.of()))
                    .bytes());
        }
        tiles.clear();
        TileStack tree = new TileStack(tiles::put);
        others.forEach(bytes -> tree.add(Hash.ofLeaf(bytes)));
        checkpoint = fork.export("ASLI-0").checkpoint().note();

        assertThat(audit(others))
                .containsExactly("the first 300 entries are not those that a checkpoint was signed for");
    }

    /** Written anew with a new signature, so that only the order of times tells. */
    @Test
    void aBackDatedEntryIsNamed() {
        MemoryLog forged = log.fork(SIZE);
        forged.turnBack();
        entries.add(forged.append(new NewEntry("ASLI-X", "TESTED", "tester:2", Map.of()))
                .bytes());
        checkpoint = forged.export("ASLI-0").checkpoint().note();

        assertThat(audit(entries)).containsExactly("entry 600 is dated before the entry before it");
    }

    @Test
    void anotherLogsCheckpointIsNone() {
        MemoryLog other = new MemoryLog("test.asli.dev/intake");
        other.append(new NewEntry("ASLI-X", "TESTED", "tester:2", Map.of()));
        checkpoint = other.export("ASLI-X").checkpoint().note();

        assertThat(audit(entries)).containsExactly("the checkpoint of 1 entries is not signed by this log");
    }

    private LogAudit audit() {
        return new LogAudit(tiles, List.of(log.key().verifierKey())).keeping(List.of(300L));
    }

    private List<String> audit(List<byte[]> stored) {
        LogAudit audit = audit();
        for (int i = 0; i < stored.size(); i++) {
            audit.entry(i, stored.get(i));
        }
        return audit.finish(List.of(earlier, checkpoint));
    }
}
