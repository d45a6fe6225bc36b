package dev.asli.intake.reception;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.Examinations;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.Exhibits;
import dev.asli.intake.message.MessageShelf;
import dev.asli.intake.reception.CaseReading.Holdings;
import dev.asli.ledger.Ledger;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Reads what this service holds; one session each. */
@ApplicationScoped
public class CaseShelf {

    private final Complaints complaints;
    private final Exhibits exhibits;
    private final Examinations examinations;
    private final Ledger ledger;
    private final MessageShelf messages;
    private final Agreements agreements;

    CaseShelf( // six: this is where they come together, and it does nothing else
            Complaints complaints,
            Exhibits exhibits,
            Examinations examinations,
            Ledger ledger,
            MessageShelf messages,
            Agreements agreements) {
        this.complaints = complaints;
        this.exhibits = exhibits;
        this.examinations = examinations;
        this.ledger = ledger;
        this.messages = messages;
        this.agreements = agreements;
    }

    @WithSession
    public Uni<Holdings> holdings(Admitted admitted) {
        String reference = admitted.reference();
        return complaints
                .get(reference)
                .chain(complaint -> exhibits.of(List.of(reference))
                        .chain(found -> examinations
                                .of(List.of(reference))
                                .chain(runs -> ledger.ofCase(reference)
                                        .chain(custody -> messages.mailBox(reference, admitted.standing())
                                                .chain(mail -> agreements
                                                        .of(reference)
                                                        .map(agreed -> new Holdings(
                                                                complaint, found, runs, custody, mail, agreed)))))));
    }

    /** What goes with each of these complaints, for a list. */
    public record Summaries(
            List<Complaint> complaints,
            List<Exhibit> exhibits,
            List<Examination> examinations,
            Set<String> waitingForOffice) {}

    @WithSession
    public Uni<Summaries> summaries(List<Complaint> page) {
        List<String> references = page.stream().map(Complaint::reference).toList();
        return exhibits.of(references)
                .chain(found -> examinations
                        .of(references)
                        .chain(runs -> messages.waitingForOffice(references)
                                .map(waiting -> new Summaries(page, found, runs, waiting))));
    }

    @WithSession
    public Uni<List<Examination>> examinations(String reference) {
        return examinations.of(List.of(reference));
    }
}
