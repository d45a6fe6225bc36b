package dev.asli.ledger.casefile;

import dev.asli.ledger.LedgerEntry;
import dev.asli.ledger.NewEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything in a case file but its manifest and intake's own ledger.
 *
 * @param view who it is made for: complainant or officer
 * @param files by relative path; README.txt is added when it is missing
 */
public record CaseFileContents(String reference, String view, SortedMap<String, byte[]> files) {

    /** @throws IllegalArgumentException for a path that is malformed or reserved, or too many files */
    public CaseFileContents {
        TreeMap<String, byte[]> copy = new TreeMap<>(files);
        copy.computeIfAbsent(CaseFileFormat.README, _ -> readme());
        for (String path : copy.keySet()) {
            if (!CaseFileFormat.isPath(path) || !CaseFileFormat.isContent(path)) {
                throw new IllegalArgumentException(
                        "A case file cannot hold a content file named \"%s\".".formatted(path));
            }
        }
        if (copy.size() > CaseFileFormat.MOST_FILES - 4) {
            throw new IllegalArgumentException(
                    "A case file holds %d files at most.".formatted(CaseFileFormat.MOST_FILES));
        }
        files = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * The entry that seals the case file: the digest of every content file and the index of every earlier entry of the
     * case, so that neither a file nor an entry can be swapped or left out afterwards. For
     * {@code Ledger.sealAndExportCase}.
     */
    public NewEntry seal(String actor, List<LedgerEntry> earlier) {
        return new NewEntry(
                reference,
                CaseFileFormat.EXPORTED,
                actor,
                Map.of(
                        "view", view,
                        "files", digests(),
                        "entries", earlier.stream().map(LedgerEntry::index).toList()));
    }

    SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((path, content) -> digests.put(path, CaseFileFormat.sha256(content)));
        return digests;
    }

    private static byte[] readme() {
        try (InputStream text = Objects.requireNonNull(
                CaseFileContents.class.getResourceAsStream("case-file-readme.txt"), "case-file-readme.txt")) {
            return text.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The case file's README cannot be read.", unreadable);
        }
    }
}
