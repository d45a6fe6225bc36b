package dev.asli.intake.casefile;

import dev.asli.intake.serving.MattersOffice.HeldFile;
import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.casefile.CaseFileContents;
import dev.asli.ledger.casefile.CaseFileWriter;
import dev.asli.ledger.casefile.VerificationKeys;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the file together and enters the export in the ledger, in one transaction. */
@ApplicationScoped
class CaseFileSeal {

    /** With it the file shows by itself that it is whole; who made it shows only with a key from the operator. */
    private static final String KEYS_FILE = "keys/intake.json";

    private final Ledger ledger;

    CaseFileSeal(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return the ZIP */
    @WithTransaction
    public Uni<byte[]> write(
            CaseSnapshot snapshot, List<HeldFile> held, SortedMap<String, byte[]> papers, Actor actor) {
        String reference = snapshot.complaint().reference();
        CaseFileContents contents = new CaseFileContents(
                reference, CaseFileDesk.view(snapshot.standing()), files(snapshot, new HeldMatters(held), papers));
        return ledger.sealAndExportCase(reference, earlier -> contents.seal(actor.pseudonym(), earlier))
                .map(export -> CaseFileWriter.write(contents, export));
    }

    private SortedMap<String, byte[]> files(CaseSnapshot snapshot, HeldMatters held, SortedMap<String, byte[]> papers) {
        CaseFileTexts texts =
                new CaseFileTexts(snapshot.complaint(), snapshot.exhibits(), snapshot.runs(), snapshot.standing());
        SortedMap<String, byte[]> files = new TreeMap<>(snapshot.others());
        files.putAll(papers);
        files.put("intake/complaint.json", texts.complaint());
        files.put("intake/exhibits.json", texts.exhibits());
        files.put("intake/custody.csv", CaseTables.custody(snapshot.entries(), snapshot.standing()));
        files.putAll(texts.assessments());
        held.shown(snapshot.standing()).forEach(file -> files.put(file.path(), file.content()));
        files.put("compliance/deadlines.csv", CaseTables.deadlines(held.deadlines()));
        files.put(KEYS_FILE, VerificationKeys.write(List.of(ledger.verifierKey()), List.of()));
        return files;
    }
}
