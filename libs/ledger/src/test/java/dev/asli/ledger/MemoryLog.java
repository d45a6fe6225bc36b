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
        LedgerEntry entered = LedgerEntry.of(entries.size(), entry, now);
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
        return new LedgerExport(
                proven, key.sign(entries.size(), Tree.root(entries.size(), nodes::get)), key.verifierKey());
    }

    private List<LedgerEntry> ofCase(String reference) {
        return entries.stream()
                .filter(entry -> entry.caseReference().equals(reference))
                .toList();
    }
}
