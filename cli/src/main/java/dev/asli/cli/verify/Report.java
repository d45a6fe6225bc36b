package dev.asli.cli.verify;

import static dev.asli.cli.terminal.Terminal.printable;

import dev.asli.ledger.casefile.Finding;
import dev.asli.ledger.casefile.Verification;
import dev.asli.ledger.casefile.Verification.LedgerSummary;
import dev.asli.ledger.casefile.Verification.Stamped;
import dev.asli.ledger.casefile.Verification.Summary;
import dev.asli.ledger.notice.NoticeCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Says in plain words what was checked and what came of it. */
final class Report {

    private static final int MOST_FINDINGS = 50;
    private static final List<String> TOLD = List.of(
            "noticeId", "kind", "complaintReference", "intermediary", "iss", "issuedAt", "category", "statement");

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void caseFile(Path file, Verification verification) {
        out.printf("Case file %s%n", file);
        switch (verification) {
            case Verification.Valid valid -> valid(valid.summary());
            case Verification.Invalid invalid -> invalid(invalid.findings());
        }
        out.flush();
    }

    void since(Path older) {
        out.printf("  ok  The log is the same up to the checkpoint of %s; since then it only grew.%n", older);
        out.flush();
    }

    void notice(Path file, NoticeCheck check) {
        out.printf("Signed notice %s%n", file);
        switch (check) {
            case NoticeCheck.Genuine genuine -> {
                genuine(genuine.notice().payload());
                out.printf(
                        "%nVALID: signed by the key \"%s\" and unchanged since.%n",
                        printable(genuine.notice().keyId()));
            }
            case NoticeCheck.Rejected rejected -> out.printf("%nINVALID: %s%n", printable(rejected.why()));
        }
        out.flush();
    }

    private void valid(Summary summary) {
        out.printf(
                "  Complaint %s, view of the %s, exported %s%n%n",
                printable(summary.reference()), printable(summary.view()), summary.exportedAt());
        ok("All %d files are there, as the manifest lists them and the ledger seals them.".formatted(summary.files()));
        summary.ledgers().forEach(this::ledger);
        notices(summary);
        out.printf("%nVALID: nothing was changed, added, removed or reordered since the export.%n");
        if (!summary.keysFromOutside()) {
            out.printf(
                    "%nBUT: it was checked with the keys inside the file only. That shows that the file is whole, not who%n"
                            + "made it. To know that too, get the operator's keys (its /.well-known/asli-keys.json) and give%n"
                            + "them with --keys.%n");
        }
    }

    private void ledger(LedgerSummary ledger) {
        ok(
                "%s: %d entries of this case, in order of time, each proven against the signed checkpoint of \"%s\" (%d entries in all)."
                        .formatted(ledger.folder(), ledger.entries(), printable(ledger.origin()), ledger.logSize()));
        ledger.stamps().forEach(this::stamped);
    }

    private void stamped(Stamped stamp) {
        stamp.at()
                .ifPresentOrElse(
                        at -> ok("%s: an authority says that the log's first %d entries existed at %s."
                                .formatted(stamp.file(), stamp.size(), at)),
                        () -> out.printf(
                                "  --  %s: a time stamp that was not checked, for lack of an authority's certificate"
                                        + " (--authority).%n",
                                stamp.file()));
    }

    private void notices(Summary summary) {
        if (summary.notices() > 0 && summary.noticesChecked() == 0) {
            out.printf(
                    "  --  %d notices: sealed like all files, but their own signatures were not checked, for lack of a key.%n",
                    summary.notices());
        } else if (summary.notices() > 0) {
            ok("%d of %d notices carry a genuine signature.".formatted(summary.noticesChecked(), summary.notices()));
        }
    }

    private void invalid(List<Finding> findings) {
        out.printf("%nINVALID: this file is not as it was exported.%n");
        findings.stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> out.printf(
                        "  %s%s: %s%n",
                        printable(finding.path()),
                        finding.entry().isEmpty() ? "" : ", " + printable(finding.entry()),
                        printable(finding.problem())));
        if (findings.size() > MOST_FINDINGS) {
            out.printf("  and %d more.%n", findings.size() - MOST_FINDINGS);
        }
    }

    private void genuine(Map<String, Object> payload) {
        TOLD.stream()
                .filter(payload::containsKey)
                .forEach(name -> out.printf("  %-20s %s%n", name, printable(String.valueOf(payload.get(name)))));
        if (payload.get("deadlines") instanceof Collection<?> deadlines) {
            deadlines.forEach(deadline -> out.printf("  %-20s %s%n", "deadline", printable(String.valueOf(deadline))));
        }
    }

    private void ok(String words) {
        out.printf("  ok  %s%n", words);
    }
}
