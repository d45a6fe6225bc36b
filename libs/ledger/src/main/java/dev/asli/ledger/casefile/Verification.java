package dev.asli.ledger.casefile;

import dev.asli.ledger.Growth;
import dev.asli.ledger.note.Checkpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the check of a case file came to. */
public sealed interface Verification {

    /** Nothing was changed, added, removed or reordered since the export. */
    record Valid(Summary summary) implements Verification {}

    /** @param findings at least one */
    record Invalid(List<Finding> findings) implements Verification {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }

    /**
     * @param files in the archive, the manifest included
     * @param ledgers intake's, and compliance's when it is there
     * @param notices in the file
     * @param noticesChecked whose signatures were checked: all, or none for lack of any notice key
     * @param keysFromOutside false: only the keys inside the file itself were at hand, which proves that it is whole but
     *     not who made it
     */
    record Summary(
            String reference,
            String view,
            Instant exportedAt,
            int files,
            List<LedgerSummary> ledgers,
            int notices,
            int noticesChecked,
            boolean keysFromOutside) {}

    /**
     * @param origin the log's name, as its key proves it
     * @param entries of this case
     * @param checkpoint the signed one
     * @param growth since earlier exports of the case and since stamped checkpoints
     * @param stamps by authorities that have nothing to do with the operator
     */
    record LedgerSummary(
            String folder,
            String origin,
            int entries,
            Checkpoint checkpoint,
            List<Growth> growth,
            List<Stamped> stamps) {

        /** Entries of all cases at the checkpoint. */
        public long logSize() {
            return checkpoint.size();
        }
    }

    /**
     * An authority's word that the first so many entries of a log existed at a time.
     *
     * @param file in the ledger's folder, without its ending
     * @param at absent when no authority's certificate was at hand, and so nobody checked
     */
    record Stamped(String file, long size, Optional<Instant> at) {}
}
