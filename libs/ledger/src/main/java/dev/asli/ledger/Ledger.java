package dev.asli.ledger;

import dev.asli.ledger.note.SignedNote;
import dev.asli.ledger.note.VerifierKey;
import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.Node;
import dev.asli.ledger.tree.Proof;
import dev.asli.ledger.tree.Tree;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The service's append-only log. Every method joins the caller's transaction and opens none.
 *
 * <p>An append holds the log's one head row until that transaction ends, which is what keeps the log free of gaps; do it
 * last and keep the transaction short.
 */
@ApplicationScoped
public class Ledger {

    private final LedgerTables tables;
    private final Clock clock;
    private final LedgerKey key;

    @Inject
    Ledger(LedgerTables tables, Clock clock, LedgerConfig config) {
        this.tables = tables;
        this.clock = clock;
        this.key = LedgerKey.read(config.origin(), config.keyFile());
    }

    /** Fails with IllegalArgumentException when the payload has no canonical form; nothing is entered then. */
    public Uni<LedgerEntry> append(NewEntry entry) {
        return tables.lockHead().chain(head -> {
            LedgerEntry entered = LedgerEntry.of(head.size(), entry, notBefore(head.lastAt()));
            return tables.nodes(Tree.neededToAppend(head.size()))
                    .map(stored -> Tree.append(head.size(), entered.leafHash(), stored))
                    .chain(nodes -> tables.add(entered, nodes))
                    .replaceWith(entered);
        });
    }

    /** In the order of the log; empty when nothing is known of the case. */
    public Uni<List<LedgerEntry>> ofCase(String reference) {
        return tables.ofCase(reference);
    }

    /** All entries of a case, each with its way to one fresh signed checkpoint. */
    public Uni<LedgerExport> exportCase(String reference) {
        return tables.size().chain(size -> exportCase(reference, size));
    }

    /**
     * Enters one last entry made of all earlier ones of the case, then exports them all. Nothing can come between,
     * because the head is held from the start; this is how a case file says that it is whole.
     */
    public Uni<LedgerExport> sealAndExportCase(String reference, Function<List<LedgerEntry>, NewEntry> seal) {
        return tables.lockHead()
                .chain(() -> tables.ofCase(reference))
                .map(seal)
                .chain(this::append)
                .chain(last -> exportCase(reference, last.index() + 1));
    }

    private Uni<LedgerExport> exportCase(String reference, long size) {
        return tables.ofCase(reference)
                .map(entries ->
                        entries.stream().filter(entry -> entry.index() < size).toList())
                .chain(entries -> prove(entries, size));
    }

    /** The log as it stands, signed. */
    public Uni<SignedNote> checkpoint() {
        return tables.size()
                .chain(size ->
                        tables.nodes(Tree.neededForRoot(size)).map(stored -> key.sign(size, Tree.root(size, stored))));
    }

    /** That the log of size {@code second} begins with the log of size {@code first}. */
    public Uni<List<Hash>> consistency(long first, long second) {
        Proof proof = Proof.ofConsistency(first, second);
        return tables.nodes(proof.nodes()).map(stored -> proof.hashes(stored));
    }

    /** For anyone who checks this log's checkpoints. */
    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    private Uni<LedgerExport> prove(List<LedgerEntry> entries, long size) {
        List<Proof> proofs = entries.stream()
                .map(entry -> Proof.ofInclusion(entry.index(), size))
                .toList();
        List<Node> needed = new ArrayList<>(Tree.neededForRoot(size));
        proofs.forEach(proof -> needed.addAll(proof.nodes()));
        return tables.nodes(needed).map(stored -> {
            List<ProvenEntry> proven = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                proven.add(new ProvenEntry(entries.get(i), proofs.get(i).hashes(stored)));
            }
            return new LedgerExport(proven, key.sign(size, Tree.root(size, stored)), key.verifierKey());
        });
    }

    /** Replicas' clocks differ by a little; the log's order is the order that holds. */
    private Instant notBefore(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(last) ? last : now;
    }
}
