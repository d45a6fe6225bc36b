package dev.asli.ledger.casefile;

import java.time.Instant;
import java.util.List;

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
     * @param logSize entries of all cases at the checkpoint
     */
    record LedgerSummary(String folder, String origin, int entries, long logSize) {}
}
