package dev.asli.intake.reception;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.complaint.Submission;
import dev.asli.intake.consent.Consent;
import dev.asli.intake.element.LawElements;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.filing.FilingGuide;
import dev.asli.intake.filing.FilingOutcome;
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
    private final LawElements elements;
    private final FilingGuide guide;

    CaseReading(CaseShelf shelf, ServingDesk serving, LawElements elements, FilingGuide guide) {
        this.shelf = shelf;
        this.serving = serving;
        this.elements = elements;
        this.guide = guide;
    }

    /**
     * @param standing decides what of it is shown
     * @param elements which elements of each law's notice it has
     * @param help for the harms named
     */
    public record CaseRecord(
            Holdings holdings,
            MattersAnswer matters,
            Standing standing,
            List<LawElements.View> elements,
            List<FilingOutcome.Door> help) {

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
            MailBox mail,
            Agreed agreed) {}

    /**
     * What the complainant agreed to, and what forbids to withdraw.
     *
     * @param holds one sentence each
     */
    public record Agreed(List<Consent> consents, List<String> holds) {}

    public Uni<CaseRecord> read(Admitted admitted) {
        return shelf.holdings(admitted)
                .chain(holdings -> serving.ask(holdings.complaint())
                        .map(matters -> record(holdings, matters, admitted.standing())));
    }

    private CaseRecord record(Holdings holdings, MattersAnswer matters, Standing standing) {
        Complaint complaint = holdings.complaint();
        Submission said = complaint.submission();
        return new CaseRecord(
                holdings,
                matters,
                standing,
                elements.of(complaint),
                guide.help(said.particulars().harms(), said.language()));
    }
}
