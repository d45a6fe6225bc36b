package dev.asli.intake.reception;

import dev.asli.intake.casefile.CaseFileDesk;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.ComplaintDesk;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.Outcome;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.reception.CaseReading.CaseRecord;
import dev.asli.intake.reception.CaseShelf.Summaries;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.intake.serving.WithdrawalDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Everything that is done with a complaint on record, for whoever has the right to it. */
@ApplicationScoped
public class CaseDesk {

    private final CaseDoor door;
    private final CaseReading reading;
    private final CaseShelf shelf;
    private final ComplaintDesk complaints;
    private final WithdrawalDesk withdrawals;
    private final ServingDesk serving;
    private final CaseFileDesk files;

    CaseDesk( // gathers what the one gRPC service needs, so that the service itself only translates
            CaseDoor door,
            CaseReading reading,
            CaseShelf shelf,
            ComplaintDesk complaints,
            WithdrawalDesk withdrawals,
            ServingDesk serving,
            CaseFileDesk files) {
        this.door = door;
        this.reading = reading;
        this.shelf = shelf;
        this.complaints = complaints;
        this.withdrawals = withdrawals;
        this.serving = serving;
        this.files = files;
    }

    /** @param next empty when there is no more */
    public record QueuePage(Summaries summaries, String next) {}

    public Uni<CaseRecord> read(Access access, Actor actor) {
        return admit(access, actor).chain(reading::read);
    }

    public Uni<QueuePage> queue(String cursor, int limit) {
        return complaints
                .queue(cursor, limit)
                .chain(page ->
                        shelf.summaries(page.complaints()).map(summaries -> new QueuePage(summaries, page.next())));
    }

    public Uni<CaseRecord> withdraw(Access access, Actor actor) {
        return admit(access, actor)
                .map(CaseDoor::requireWriter)
                .call(admitted -> withdrawals.withdraw(admitted, actor).chain(serving::deliverNow))
                .chain(reading::read);
    }

    public Uni<CaseRecord> decide(String reference, String requestId, String outcome, String grounds, Actor actor) {
        Outcome decided = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ComplaintProblem.OUTCOME_MISSING,
                        "Say whether the complaint is well founded, not, or referred."));
        String normal = CaseDoor.normal(reference);
        return complaints
                .decide(normal, requestId, decided, grounds, actor)
                .chain(complaint -> reading.read(new Admitted(complaint.reference(), Standing.OFFICER)));
    }

    /** In pieces of at most 64 KiB. */
    public Multi<byte[]> export(Access access, Actor actor) {
        return admit(access, actor).onItem().transformToMulti(admitted -> files.export(admitted, actor));
    }

    public Uni<List<Examination>> examinationsOf(Exhibit exhibit) {
        return shelf.examinations(exhibit.reference());
    }

    public String ledgerKey() {
        return files.ledgerKey();
    }

    private Uni<Admitted> admit(Access access, Actor actor) {
        return door.knock(access, actor).map(CaseDoor.Entry::admitted);
    }
}
