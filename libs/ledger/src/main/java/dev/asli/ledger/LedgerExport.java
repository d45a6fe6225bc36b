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
 */
public record LedgerExport(List<ProvenEntry> entries, SignedNote checkpoint, VerifierKey verifierKey) {

    public static final String ENTRIES = "entries.jsonl";
    public static final String PROOFS = "proofs.json";
    public static final String CHECKPOINT = "checkpoint.txt";

    public LedgerExport {
        entries = List.copyOf(entries);
    }

    /**
     * The three files of a ledger in a case file (docs/case-file.md).
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
