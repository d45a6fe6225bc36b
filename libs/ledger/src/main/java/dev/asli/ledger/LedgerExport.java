package dev.asli.ledger;

import dev.asli.ledger.note.SignedNote;
import dev.asli.ledger.note.VerifierKey;
import dev.asli.ledger.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All of one case that a log holds, provable offline.
 *
 * @param entries in the order of the log
 * @param checkpoint signed; its root is where all audit paths lead
 * @param verifierKey checks the checkpoint
 * @param growth since each earlier export of the case, whose checkpoint somebody holds, and since each stamped checkpoint
 * @param stamps by authorities that say when a checkpoint existed
 */
public record LedgerExport(
        List<ProvenEntry> entries,
        SignedNote checkpoint,
        VerifierKey verifierKey,
        List<Growth> growth,
        List<Stamp> stamps) {

    public static final String ENTRIES = "entries.jsonl";
    public static final String PROOFS = "proofs.json";
    public static final String CHECKPOINT = "checkpoint.txt";

    /** Of the sizes of earlier exports; absent when there was none. */
    public static final String CONSISTENCY = "consistency.json";

    public static final String TIMESTAMPS = "timestamps/";

    public LedgerExport {
        entries = List.copyOf(entries);
        growth = List.copyOf(growth);
        stamps = List.copyOf(stamps);
    }

    /**
     * The files of a ledger in a case file (docs/case-file.md).
     *
     * @param folder without a slash at its end, such as {@code compliance/ledger}
     */
    public SortedMap<String, byte[]> files(String folder) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        entries.forEach(proven -> {
            lines.writeBytes(proven.entry().bytes());
            lines.write('\n');
        });
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(folder + "/" + ENTRIES, lines.toByteArray());
        files.put(folder + "/" + PROOFS, CanonicalJson.write(Map.of("proofs", proofs())));
        if (!growth.isEmpty()) {
            files.put(
                    folder + "/" + CONSISTENCY,
                    CanonicalJson.write(
                            Map.of("growth", growth.stream().map(Growth::json).toList())));
        }
        stamps.forEach(stamp -> {
            String name = "%s/%s%s-%d".formatted(folder, TIMESTAMPS, stamp.authority(), stamp.size());
            files.put(name + ".txt", stamp.note().getBytes(StandardCharsets.UTF_8));
            files.put(name + ".tsr", stamp.answer());
        });
        files.put(folder + "/" + CHECKPOINT, checkpoint.note().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private List<Map<String, Object>> proofs() {
        return entries.stream()
                .map(proven -> Map.<String, Object>of(
                        "index", proven.entry().index(),
                        "leafHash", proven.entry().leafHash().hex(),
                        "auditPath", proven.auditPath().stream().map(Hash::hex).toList()))
                .toList();
    }
}
