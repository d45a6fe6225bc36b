package dev.asli.intake.casefile;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.ledger.LedgerEntry;
import java.util.List;
import java.util.SortedMap;

/**
 * What this service holds of a case at one moment.
 *
 * @param entries of the ledger
 * @param others files of features that write their own, by path
 * @param standing of the reader, which decides what is left out
 */
record CaseSnapshot(
        Complaint complaint,
        List<Exhibit> exhibits,
        List<Examination> runs,
        List<LedgerEntry> entries,
        SortedMap<String, byte[]> others,
        Standing standing) {}
