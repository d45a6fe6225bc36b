package dev.asli.bench;

import dev.asli.ledger.LedgerExport;
import dev.asli.ledger.MemoryLog;
import dev.asli.ledger.NewEntry;
import dev.asli.ledger.ProvenEntry;
import dev.asli.ledger.SecondVerifier;
import dev.asli.ledger.Tampering;
import dev.asli.ledger.casefile.CaseFileContents;
import dev.asli.ledger.casefile.CaseFileVerifier;
import dev.asli.ledger.casefile.CaseFileWriter;
import dev.asli.ledger.casefile.Verification;
import dev.asli.ledger.casefile.VerificationKeys;
import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.tree.ProofCheck;
import dev.asli.ledger.tree.ProofStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs, case files, tampers and the second verifier; all in memory. */
class ProofBench {

    private static final int EVENTS = 10_000;
    private static final int OTHERS = 100_000;
    private static final int TAMPERS = 100_000;
    private static final int LARGEST = 2_000;

    @TempDir
    Path folder;

    @Test
    void aCaseFileOfTenThousandEvents() throws IOException {
        MemoryLog log = new MemoryLog("bench.asli.dev/intake");
        for (int i = 0; i < OTHERS; i++) {
            log.append(new NewEntry(
                    i % (OTHERS / EVENTS) == 0 ? "ASLI-1" : "ASLI-2", "TESTED", "officer:5f1c", Map.of("i", i)));
        }
        VerificationKeys keys =
                VerificationKeys.read(VerificationKeys.write(List.of(log.key().verifierKey()), List.of()));
        CaseFileContents contents = new CaseFileContents(
                "ASLI-1",
                "officer",
                new TreeMap<>(Map.of("intake/complaint.json", "{}".getBytes(StandardCharsets.UTF_8))));
        LedgerExport export = log.seal("ASLI-1", earlier -> contents.seal("officer:5f1c", earlier));
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            Path file = Files.write(folder.resolve("case.zip"), CaseFileWriter.write(contents, log.export("ASLI-1")));
            if (!(CaseFileVerifier.verify(file, Optional.of(keys)) instanceof Verification.Valid)) {
                throw new IllegalStateException("the case file is not valid");
            }
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        double median =
                Rounds.median(seconds.stream().mapToDouble(Double::doubleValue).toArray());
        Results.goal(
                "Case file of 10,000 events: proofs, ZIP and verification",
                "%.2f s (first %.2f s)".formatted(median, seconds.getFirst()),
                "under 2 s",
                median < 2);
        proofs(export);
    }

    private static void proofs(LedgerExport export) {
        Checkpoint checkpoint = Checkpoint.read(export.checkpoint().text());
        long start = System.nanoTime();
        int held = 0;
        for (ProvenEntry proven : export.entries()) {
            held += ProofCheck.includes(
                            checkpoint.root(),
                            checkpoint.size(),
                            proven.entry().index(),
                            proven.entry().leafHash(),
                            proven.auditPath())
                    ? 1
                    : 0;
        }
        double micros = (System.nanoTime() - start) / 1e3 / export.entries().size();
        Results.goal(
                "Ledger: verification of one inclusion proof (%d of %d hold)"
                        .formatted(held, export.entries().size()),
                "%.1f microseconds".formatted(micros),
                "under 1 ms",
                micros < 1_000 && held == export.entries().size());
    }

    @Test
    void tampers() throws IOException {
        Tampering tampering = new Tampering(folder, System.nanoTime());
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TAMPERS; i++) {
            tampering.tamper(i).ifPresent(missed::add);
        }
        missed.stream().limit(5).forEach(System.out::println);
        Results.goal(
                "Ledger: one-byte tampers of log, tiles, checkpoint, case file",
                "%,d of %,d found and named".formatted(TAMPERS - missed.size(), TAMPERS),
                "every one",
                missed.isEmpty() && tampering.wholeIsFoundWhole());
    }

    @Test
    void theSecondVerifier() throws Exception {
        if (!SecondVerifier.isPossible()) {
            Results.figure("Ledger: second verifier (JavaScript)", "not run: there is no node on the path");
            return;
        }
        long start = System.nanoTime();
        SecondVerifier answer = SecondVerifier.run(out -> new ProofStream(out, LARGEST).writeAll(LARGEST), "proofs");
        Results.goal(
                "Ledger: second verifier, every pair of sizes up to %,d".formatted(LARGEST),
                "%s (%.0f s)".formatted(answer.said(), (System.nanoTime() - start) / 1e9),
                "all hold",
                answer.status() == 0);
    }
}
