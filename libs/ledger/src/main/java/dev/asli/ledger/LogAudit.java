package dev.asli.ledger;

import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.note.SignedNote;
import dev.asli.ledger.note.VerifierKey;
import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.Tile;
import dev.asli.ledger.tree.TileStack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a whole log as it is stored and says which record is not what it was: entries one after the other, the tiles beside
 * them, and at the end checkpoints that somebody kept. Pure; one log, one use.
 */
public final class LogAudit {

    private final Map<Tile, List<Hash>> stored;
    private final List<VerifierKey> keys;
    private final List<String> findings = new ArrayList<>();
    private final TileStack tree = new TileStack(this::compare);
    private final Map<Long, Hash> roots = new HashMap<>();
    private final Map<Tile, List<Integer>> different = new HashMap<>();
    private Instant last = Instant.MIN;
    private long next;

    /** @param stored the whole tiles, and the last one of each level as far as the entries' own hashes give it */
    public LogAudit(Map<Tile, List<Hash>> stored, Collection<VerifierKey> keys) {
        this.stored = stored;
        this.keys = List.copyOf(keys);
    }

    /** @param sizes of checkpoints that will be compared; for these the root is kept */
    public LogAudit keeping(Collection<Long> sizes) {
        sizes.forEach(size -> roots.put(size, Hash.ofEmptyTree()));
        return this;
    }

    /** The next stored entry, in the order of their indexes. */
    public void entry(long index, byte[] bytes) {
        for (; next < index; next++) {
            findings.add("entry %d is missing".formatted(next));
        }
        readable(index, bytes);
        tree.add(Hash.ofLeaf(bytes));
        next = index + 1;
        roots.computeIfPresent(tree.size(), (_, _) -> tree.root());
    }

    /** @return one sentence each, the first thing found first; empty when the log is what the checkpoints say */
    public List<String> finish(Collection<String> checkpoints) {
        tree.rest().forEach((tile, row) -> {
            if (stored.containsKey(tile)) {
                compare(tile, row);
            }
        });
        List<String> wrongRoots = new ArrayList<>();
        checkpoints.forEach(note -> checkpoint(note).ifPresent(wrongRoots::add));
        if (!wrongRoots.isEmpty() || !different.isEmpty()) {
            blame(wrongRoots.isEmpty());
        }
        findings.addAll(wrongRoots);
        return List.copyOf(findings);
    }

    private void readable(long index, byte[] bytes) {
        try {
            Instant at = LedgerEntry.read(index, bytes).at();
            if (at.isBefore(last)) {
                findings.add("entry %d is dated before the entry before it".formatted(index));
            }
            last = at.isAfter(last) ? at : last;
        } catch (IllegalArgumentException malformed) {
            findings.add("entry %d cannot be read".formatted(index));
        }
    }

    /** What the entries give against what is stored. */
    private void compare(Tile tile, List<Hash> computed) {
        List<Hash> kept = stored.getOrDefault(tile, List.of());
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < computed.size(); i++) {
            if (i >= kept.size() || !kept.get(i).equals(computed.get(i))) {
                places.add(i);
            }
        }
        if (!places.isEmpty()) {
            different.put(tile, places);
        }
    }

    /**
     * Where entries and tiles differ, the signed checkpoint says which of the two it was: entries that lead to its root are as
     * they were.
     */
    private void blame(boolean entriesLeadToTheRoot) {
        different.entrySet().stream()
                .filter(one -> one.getKey().level() == 0 || entriesLeadToTheRoot)
                .sorted(Map.Entry.comparingByKey(
                        java.util.Comparator.comparingInt(Tile::level).thenComparingLong(Tile::index)))
                .forEach(one -> one.getValue()
                        .forEach(place -> findings.add(
                                entriesLeadToTheRoot
                                        ? "tile %d of level %d was changed at hash %d"
                                                .formatted(
                                                        one.getKey().index(),
                                                        one.getKey().level(),
                                                        place)
                                        : "entry %d was changed"
                                                .formatted(one.getKey().index() * Tile.WIDTH + place))));
    }

    private Optional<String> checkpoint(String note) {
        try {
            SignedNote signed = SignedNote.read(note);
            Checkpoint checkpoint = Checkpoint.read(signed.text());
            if (signed.signer(keys)
                    .filter(key -> key.name().equals(checkpoint.origin()))
                    .isEmpty()) {
                findings.add("the checkpoint of %d entries is not signed by this log".formatted(checkpoint.size()));
                return Optional.empty();
            }
            if (checkpoint.size() > next) {
                findings.add("entry %d is missing: a checkpoint counts %d entries".formatted(next, checkpoint.size()));
                return Optional.empty();
            }
            Hash root = checkpoint.size() == tree.size() ? tree.root() : roots.get(checkpoint.size());
            return checkpoint.root().equals(root)
                    ? Optional.empty()
                    : Optional.of("the first %d entries are not those that a checkpoint was signed for"
                            .formatted(checkpoint.size()));
        } catch (IllegalArgumentException malformed) {
            findings.add("a checkpoint cannot be read");
            return Optional.empty();
        }
    }
}
