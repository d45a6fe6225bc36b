package dev.asli.intake.casefile;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.examination.Examinations;
import dev.asli.intake.exhibit.Exhibits;
import dev.asli.ledger.Ledger;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gathers this service's part, in one session. */
@ApplicationScoped
class CaseFileReading {

    private final Complaints complaints;
    private final Exhibits exhibits;
    private final Examinations examinations;
    private final CaseFileOthers others;
    private final Ledger ledger;

    CaseFileReading(
            Complaints complaints, Exhibits exhibits, Examinations examinations, CaseFileOthers others, Ledger ledger) {
        this.complaints = complaints;
        this.exhibits = exhibits;
        this.examinations = examinations;
        this.others = others;
        this.ledger = ledger;
    }

    @WithSession
    public Uni<Boolean> served(String reference) {
        return complaints.get(reference).map(complaint -> complaint.serving() == Serving.SERVED);
    }

    @WithSession
    public Uni<CaseSnapshot> read(Admitted admitted) {
        String reference = admitted.reference();
        return complaints
                .get(reference)
                .chain(complaint -> exhibits.of(List.of(reference))
                        .chain(found -> examinations
                                .of(List.of(reference))
                                .chain(runs -> ledger.ofCase(reference)
                                        .chain(entries -> others.files(reference, admitted.standing())
                                                .map(files -> new CaseSnapshot(
                                                        complaint,
                                                        found,
                                                        runs,
                                                        entries,
                                                        files,
                                                        admitted.standing()))))));
    }
}
