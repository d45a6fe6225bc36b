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
import java.util.stream.Stream;

/**
 * The service's append-only log. Every method joins the caller's transaction and opens none.
 *
 * <p>An append is as durable as its cause and waits for nobody; its place in the log is given afterwards, by whoever reads the
 * log next or by {@link Sequencer}. Reading a log that has something waiting holds the log's one head row until the
 * caller's transaction ends; do it last and keep the transaction short.
 */
@ApplicationScoped
public class Ledger {

    /** An entry after which somebody holds a checkpoint that counts it as the last. */
    static final String EXPORTED = "CASE_FILE_EXPORTED";

    private final LedgerTables tables;
    private final LedgerTiles tiles;
    private final StampTables stamps;
    private final Clock clock;
    private final LedgerKey key;

    @Inject
    Ledger(LedgerTables tables, LedgerTiles tiles, StampTables stamps, Clock clock, LedgerConfig config) {
        this.tables = tables;
        this.tiles = tiles;
        this.stamps = stamps;
        this.clock = clock;
        this.key = LedgerKey.read(config.origin(), config.keyFile());
    }

    /** Fails with IllegalArgumentException when the payload has no canonical form; nothing is entered then. */
    public Uni<Void> append(NewEntry entry) {
        return appendAll(List.of(entry));
    }

    /** All of them or none, in this order; one statement whatever their number. Fails as {@link #append} does. */
    public Uni<Void> appendAll(List<NewEntry> entries) {
        return Uni.createFrom().deferred(() -> tables.add(entries, now()));
    }

    /** In the order of the log; empty when nothing is known of the case. */
    public Uni<List<LedgerEntry>> ofCase(String reference) {
        return tables.waits(reference)
                .chain(waits -> waits ? tables.enterAll() : Uni.createFrom().voidItem())
                .chain(() -> tables.ofCase(reference));
    }

    /** All entries of a case, each with its way to one fresh signed checkpoint. */
    public Uni<LedgerExport> exportCase(String reference) {
        return tables.enterAll().chain(() -> export(reference));
    }

    /**
     * Enters one last entry made of all earlier ones of the case, then exports them all. Nothing can come between,
     * because the head is held from the start; this is how a case file says that it is whole.
     */
    public Uni<LedgerExport> sealAndExportCase(String reference, Function<List<LedgerEntry>, NewEntry> seal) {
        return tables.enterAll()
                .chain(() -> tables.ofCase(reference))
                .map(seal)
                .chain(last -> tables.addAlone(last, now()))
                .chain(tables::enter)
                .chain(() -> export(reference));
    }

    /** The log as it stands, with what waited, signed. */
    public Uni<SignedNote> checkpoint() {
        return tables.enterAll().chain(this::checkpointOfEntered);
    }

    /** Entries so far; what still waits is not counted. Locks nothing. */
    public Uni<Long> size() {
        return tables.size();
    }

    /** As far as entries have their place, signed. Locks nothing. */
    public Uni<SignedNote> checkpointOfEntered() {
        return tables.size()
                .chain(size -> tiles.holding(Tree.neededForRoot(size), size)
                        .map(stored -> key.sign(size, Tree.root(size, stored))));
    }

    /**
     * That the log of size {@code second} begins with the log of size {@code first}.
     *
     * @param second at most the size of a checkpoint that was given
     * @throws IllegalArgumentException when the sizes are the wrong way round
     */
    public Uni<List<Hash>> consistency(long first, long second) {
        Proof proof = Proof.ofConsistency(first, second);
        return tables.size().chain(size -> tiles.holding(proof.nodes(), size)).map(proof::hashes);
    }

    /** For anyone who checks this log's checkpoints. */
    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    /** With the head held: nothing enters between these reads. */
    private Uni<LedgerExport> export(String reference) {
        return tables.size()
                .chain(size -> tables.ofCase(reference)
                        .chain(entries ->
                                stamps.covering(reference, size).chain(stamped -> prove(entries, stamped, size))));
    }

    private Uni<LedgerExport> prove(List<LedgerEntry> entries, List<Stamp> stamped, long size) {
        List<Proof> proofs = entries.stream()
                .map(entry -> Proof.ofInclusion(entry.index(), size))
                .toList();
        List<Long> earlier = earlier(entries, stamped, size);
        List<Node> needed = new ArrayList<>(Tree.neededForRoot(size));
        proofs.forEach(proof -> needed.addAll(proof.nodes()));
        earlier.forEach(from -> {
            needed.addAll(Tree.neededForRoot(from));
            needed.addAll(Proof.ofConsistency(from, size).nodes());
        });
        return tiles.holding(needed, size).map(stored -> {
            List<ProvenEntry> proven = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                proven.add(new ProvenEntry(entries.get(i), proofs.get(i).hashes(stored)));
            }
            List<Growth> growth = earlier.stream()
                    .map(from -> new Growth(
                            from,
                            Tree.root(from, stored),
                            Proof.ofConsistency(from, size).hashes(stored)))
                    .toList();
            return new LedgerExport(
                    proven, key.sign(size, Tree.root(size, stored)), key.verifierKey(), growth, stamped);
        });
    }

    /** Sizes whose checkpoints somebody holds. */
    private static List<Long> earlier(List<LedgerEntry> entries, List<Stamp> stamped, long size) {
        return Stream.concat(
                        entries.stream()
                                .filter(entry -> entry.kind().equals(EXPORTED))
                                .map(entry -> entry.index() + 1),
                        stamped.stream().map(Stamp::size))
                .filter(from -> from < size)
                .distinct()
                .sorted()
                .toList();
    }

    /** Replicas' clocks differ by a little; the order of the log holds, and its times never go back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
