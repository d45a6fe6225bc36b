package dev.asli.ledger.casefile;

import dev.asli.ledger.LedgerEntry;
import dev.asli.ledger.LedgerExport;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes case files. The same contents and ledger give the same bytes. */
public final class CaseFileWriter {

    private CaseFileWriter() {}

    /**
     * @param intakeLedger whose last entry is the seal of exactly these contents
     * @return the ZIP
     * @throws IllegalArgumentException when the ledger does not end with that seal
     */
    public static byte[] write(CaseFileContents contents, LedgerExport intakeLedger) {
        if (intakeLedger.entries().isEmpty()) {
            throw new IllegalArgumentException("The ledger holds nothing of %s.".formatted(contents.reference()));
        }
        LedgerEntry last = intakeLedger.entries().getLast().entry();
        if (!last.kind().equals(CaseFileFormat.EXPORTED)
                || !contents.digests().equals(last.payload().get("files"))) {
            throw new IllegalArgumentException("The ledger does not end with the seal of these contents.");
        }
        SortedMap<String, byte[]> files = new TreeMap<>(contents.files());
        files.putAll(intakeLedger.files(CaseFileFormat.INTAKE_LEDGER));
        SortedMap<String, Manifest.Listed> listed = new TreeMap<>();
        files.forEach((path, content) -> listed.put(path, Manifest.Listed.of(content)));
        Manifest manifest = new Manifest(contents.reference(), contents.view(), last.at(), listed);
        files.put(CaseFileFormat.MANIFEST, manifest.json());
        return Archive.of(files, last.at());
    }
}
