package dev.asli.ledger;

import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.Node;
import dev.asli.ledger.tree.Proof;
import dev.asli.ledger.tree.Tree;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A log in memory, for tests of what is made of one. */
public final class MemoryLog {

    private final LedgerKey key;
    private final Map<Node, Hash> nodes = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00.000Z");

    public MemoryLog(String origin) {
        KeyPair pair = keyPair();
        key = new LedgerKey(origin, pair.getPrivate(), pair.getPublic());
    }

    private MemoryLog(LedgerKey key) {
        this.key = key;
    }

    /** Another log with the same key and the same first entries, as only the operator could make it. */
    public MemoryLog fork(int size) {
        MemoryLog fork = new MemoryLog(key);
        fork.now = now;
        entries.subList(0, size).forEach(fork::enter);
        return fork;
    }

    public void turnBack() {
        now = now.minusSeconds(86_400);
    }

    public static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public LedgerKey key() {
        return key;
    }

    public LedgerEntry append(NewEntry entry) {
        now = now.plusMillis(1_234);
        return enter(LedgerEntry.of(entries.size(), entry, now));
    }

    private LedgerEntry enter(LedgerEntry entered) {
        nodes.putAll(Tree.append(entries.size(), entered.leafHash(), nodes::get));
        entries.add(entered);
        return entered;
    }

    public LedgerExport seal(String reference, Function<List<LedgerEntry>, NewEntry> seal) {
        append(seal.apply(ofCase(reference)));
        return export(reference);
    }

    public LedgerExport export(String reference) {
        List<ProvenEntry> proven = ofCase(reference).stream()
                .map(entry -> new ProvenEntry(
                        entry, Proof.ofInclusion(entry.index(), entries.size()).hashes(nodes::get)))
                .toList();
        List<Growth> growth = ofCase(reference).stream()
                .filter(entry -> entry.kind().equals(Ledger.EXPORTED) && entry.index() + 1 < entries.size())
                .map(entry -> growth(entry.index() + 1))
                .toList();
        return export(proven, growth, List.of());
    }

    /** With a stamp of an earlier checkpoint. */
    public LedgerExport stamped(LedgerExport export, Stamp stamp) {
        return export(export.entries(), List.of(growth(stamp.size())), List.of(stamp));
    }

    private LedgerExport export(List<ProvenEntry> proven, List<Growth> growth, List<Stamp> stamps) {
        return new LedgerExport(
                proven,
                key.sign(entries.size(), Tree.root(entries.size(), nodes::get)),
                key.verifierKey(),
                growth,
                stamps);
    }

    public Growth growth(long from) {
        return new Growth(
                from,
                Tree.root(from, nodes::get),
                Proof.ofConsistency(from, entries.size()).hashes(nodes::get));
    }

    private List<LedgerEntry> ofCase(String reference) {
        return entries.stream()
                .filter(entry -> entry.caseReference().equals(reference))
                .toList();
    }
}
