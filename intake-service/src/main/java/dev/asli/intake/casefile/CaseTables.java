package dev.asli.intake.casefile;

import dev.asli.intake.casefile.HeldMatters.HeldDeadline;
import dev.asli.intake.complaint.Standing;
import dev.asli.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chain of custody and the deadlines with their traces, as tables. */
final class CaseTables {

    private static final List<String> CUSTODY = List.of("ledgerIndex", "at", "kind", "actor", "leafHash");
    private static final List<String> DEADLINES = List.of(
            "obligation",
            "duty",
            "title",
            "clause",
            "version",
            "rulePackDigest",
            "startedAt",
            "dueAt",
            "state",
            "stateSince",
            "arithmetic",
            "standing");

    private CaseTables() {}

    /** To a complainant only the role of who acted. */
    static byte[] custody(List<LedgerEntry> entries, Standing standing) {
        return Csv.write(
                CUSTODY,
                entries.stream()
                        .map(entry -> Map.of(
                                "ledgerIndex", Long.toString(entry.index()),
                                "at", entry.at().toString(),
                                "kind", entry.kind(),
                                "actor", actor(entry.actor(), standing),
                                "leafHash", entry.leafHash().hex()))
                        .toList());
    }

    static byte[] deadlines(List<HeldDeadline> deadlines) {
        List<String> columns =
                Stream.concat(Stream.of("intermediary"), DEADLINES.stream()).toList();
        return Csv.write(columns, deadlines.stream().map(CaseTables::row).toList());
    }

    private static Map<String, String> row(HeldDeadline deadline) {
        Map<String, String> row = DEADLINES.stream().collect(Collectors.toMap(Function.identity(), deadline::of));
        row.put("intermediary", deadline.intermediary());
        return row;
    }

    private static String actor(String pseudonym, Standing standing) {
        return switch (standing) {
            case COMPLAINANT -> pseudonym.split(":", 2)[0];
            case OFFICER, AUDITOR -> pseudonym;
        };
    }
}
