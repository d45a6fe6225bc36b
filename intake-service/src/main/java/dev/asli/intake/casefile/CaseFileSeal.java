package dev.asli.intake.casefile;

import dev.asli.intake.capture.CaptureTexts;
import dev.asli.intake.capture.Captures;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.examination.Examinations;
import dev.asli.intake.exhibit.Exhibits;
import dev.asli.intake.serving.MattersOffice.HeldFile;
import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.casefile.CaseFileContents;
import dev.asli.ledger.casefile.CaseFileWriter;
import dev.asli.ledger.casefile.VerificationKeys;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers this service's part and enters the export in the ledger, in one transaction. */
@ApplicationScoped
class CaseFileSeal {

    /** With it the file shows by itself that it is whole; who made it shows only with a key from the operator. */
    private static final String KEYS_FILE = "keys/intake.json";

    private final Complaints complaints;
    private final Exhibits exhibits;
    private final Examinations examinations;
    private final Captures captures;
    private final Ledger ledger;

    CaseFileSeal(
            Complaints complaints, Exhibits exhibits, Examinations examinations, Captures captures, Ledger ledger) {
        this.complaints = complaints;
        this.exhibits = exhibits;
        this.examinations = examinations;
        this.captures = captures;
        this.ledger = ledger;
    }

    @WithSession
    public Uni<Boolean> served(String reference) {
        return complaints.get(reference).map(complaint -> complaint.serving() == Serving.SERVED);
    }

    /** @return the ZIP */
    @WithTransaction
    public Uni<byte[]> write(Admitted admitted, List<HeldFile> held, Actor actor) {
        String reference = admitted.reference();
        return files(reference, admitted.standing())
                .map(files -> {
                    held.forEach(file -> files.put(file.path(), file.content()));
                    return new CaseFileContents(reference, CaseFileDesk.view(admitted.standing()), files);
                })
                .chain(contents -> ledger.sealAndExportCase(
                                reference, earlier -> contents.seal(actor.pseudonym(), earlier))
                        .map(export -> CaseFileWriter.write(contents, export)));
    }

    private Uni<SortedMap<String, byte[]>> files(String reference, Standing standing) {
        return complaints
                .get(reference)
                .chain(complaint -> exhibits.of(List.of(reference))
                        .chain(found -> examinations
                                .of(List.of(reference))
                                .map(runs -> files(new CaseFileTexts(complaint, found, runs, standing)))))
                .call(files -> captures.of(reference)
                        .invoke(found -> files.put("intake/captures.json", CaptureTexts.file(found, standing))))
                .invoke(files ->
                        files.put(KEYS_FILE, VerificationKeys.write(List.of(ledger.verifierKey()), List.of())));
    }

    private static SortedMap<String, byte[]> files(CaseFileTexts texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("intake/complaint.json", texts.complaint());
        files.put("intake/exhibits.json", texts.exhibits());
        files.putAll(texts.assessments());
        return files;
    }
}
