package dev.asli.intake.reception;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.message.MailBox;
import dev.asli.intake.serving.MattersAnswer;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.ledger.LedgerEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gathers what is held of one complaint, and asks compliance-service for its part. */
@ApplicationScoped
public class CaseReading {

    private final CaseShelf shelf;
    private final ServingDesk serving;

    CaseReading(CaseShelf shelf, ServingDesk serving) {
        this.shelf = shelf;
        this.serving = serving;
    }

    /** @param standing decides what of it is shown */
    public record CaseRecord(Holdings holdings, MattersAnswer matters, Standing standing) {

        public Complaint complaint() {
            return holdings.complaint();
        }
    }

    /** What this service itself holds. */
    public record Holdings(
            Complaint complaint,
            List<Exhibit> exhibits,
            List<Examination> examinations,
            List<LedgerEntry> custody,
            MailBox mail) {}

    public Uni<CaseRecord> read(Admitted admitted) {
        return shelf.holdings(admitted)
                .chain(holdings -> serving.ask(holdings.complaint())
                        .map(matters -> new CaseRecord(holdings, matters, admitted.standing())));
    }
}
