package dev.asli.intake.reception;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.Examinations;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.Exhibits;
import dev.asli.intake.reception.CaseReading.Holdings;
import dev.asli.ledger.Ledger;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what this service holds; one session each. */
@ApplicationScoped
public class CaseShelf {

    private final Complaints complaints;
    private final Exhibits exhibits;
    private final Examinations examinations;
    private final Ledger ledger;

    CaseShelf(Complaints complaints, Exhibits exhibits, Examinations examinations, Ledger ledger) {
        this.complaints = complaints;
        this.exhibits = exhibits;
        this.examinations = examinations;
        this.ledger = ledger;
    }

    @WithSession
    public Uni<Holdings> holdings(String reference) {
        return complaints
                .get(reference)
                .chain(complaint -> exhibits.of(List.of(reference))
                        .chain(found -> examinations
                                .of(List.of(reference))
                                .chain(runs -> ledger.ofCase(reference)
                                        .map(custody -> new Holdings(complaint, found, runs, custody)))));
    }

    /** What goes with each of these complaints, for a list. */
    public record Summaries(List<Complaint> complaints, List<Exhibit> exhibits, List<Examination> examinations) {}

    @WithSession
    public Uni<Summaries> summaries(List<Complaint> page) {
        List<String> references = page.stream().map(Complaint::reference).toList();
        return exhibits.of(references)
                .chain(found -> examinations.of(references).map(runs -> new Summaries(page, found, runs)));
    }

    @WithSession
    public Uni<List<Examination>> examinations(String reference) {
        return examinations.of(List.of(reference));
    }
}
