package dev.asli.intake.complaint;

import static dev.asli.intake.complaint.ComplaintProblem.GROUNDS_MISSING;
import static dev.asli.intake.complaint.ComplaintProblem.LIMIT_INVALID;
import static dev.asli.intake.complaint.ComplaintProblem.REQUEST_ID_MISSING;
import static dev.asli.intake.complaint.ComplaintProblem.TEXT_INVALID;

import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What an officer does with a complaint on record. One public method, one transaction. */
@ApplicationScoped
public class ComplaintDesk {

    private static final int LONGEST_GROUNDS = 4000;
    private static final int LONGEST_REQUEST_ID = 200;
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final Complaints complaints;
    private final Ledger ledger;
    private final Clock clock;

    ComplaintDesk(Complaints complaints, Ledger ledger, Clock clock) {
        this.complaints = complaints;
        this.ledger = ledger;
        this.clock = clock;
    }

    @WithSession
    public Uni<Complaint> read(String reference) {
        return complaints.get(reference);
    }

    /** @param next empty when there is no more */
    public record Page(List<Complaint> complaints, String next) {}

    @WithSession
    public Uni<Page> queue(String cursor, int limit) {
        if (limit < 0 || limit > LARGEST_PAGE) {
            throw new ProblemException(LIMIT_INVALID, "Ask for 1 to %d complaints.".formatted(LARGEST_PAGE));
        }
        int size = limit == 0 ? USUAL_PAGE : limit;
        return complaints.queue(QueueCursor.read(cursor), size + 1).map(found -> page(found, size));
    }

    /** The same request id again is the same decision. */
    @WithTransaction
    public Uni<Complaint> decide(String reference, String requestId, Outcome outcome, String grounds, Actor actor) {
        requireLength(requestId, LONGEST_REQUEST_ID, REQUEST_ID_MISSING, "a request id");
        requireLength(grounds.strip(), LONGEST_GROUNDS, GROUNDS_MISSING, "grounds");
        Decision decision = new Decision(outcome, grounds.strip(), clock.instant(), actor.pseudonym(), requestId);
        return complaints
                .lock(reference)
                .chain(complaint -> complaint
                        .decision()
                        .filter(taken -> taken.requestId().equals(requestId))
                        .map(taken -> repeated(complaint, taken, decision))
                        .orElseGet(() -> take(complaint, decision)));
    }

    /** Once closed, again is the same as once. */
    @WithTransaction
    public Uni<Complaint> close(String reference, String grounds, Actor actor) {
        requireLength(grounds.strip(), LONGEST_GROUNDS, GROUNDS_MISSING, "grounds");
        Closing how = new Closing(grounds.strip(), actor.pseudonym());
        return complaints.lock(reference).chain(complaint -> {
            Complaint closed = complaint.closed(how, clock.instant());
            return closed.equals(complaint)
                    ? Uni.createFrom().item(complaint)
                    : replace(closed, "COMPLAINT_CLOSED", Map.of("groundsSha256", Sha256.hex(how.grounds())), actor);
        });
    }

    /** Corrects by which way it came; the same again is entered once. */
    @WithTransaction
    public Uni<Complaint> cameBy(String reference, IntakeFormat format, Actor actor) {
        return complaints
                .lock(reference)
                .chain(complaint -> complaint.intakeFormat() == format
                        ? Uni.createFrom().item(complaint)
                        : replace(
                                complaint.cameBy(format),
                                "INTAKE_FORMAT_SET",
                                Map.of("from", complaint.intakeFormat().name(), "to", format.name()),
                                actor));
    }

    private Uni<Complaint> replace(Complaint changed, String kind, Map<String, Object> payload, Actor actor) {
        return complaints
                .replace(changed)
                .call(() -> ledger.append(new NewEntry(changed.reference(), kind, actor.pseudonym(), payload)));
    }

    private Uni<Complaint> take(Complaint complaint, Decision decision) {
        return complaints
                .replace(complaint.decided(decision))
                .call(() -> ledger.append(new NewEntry(
                        complaint.reference(),
                        "COMPLAINT_DECIDED",
                        decision.decidedBy(),
                        Map.of(
                                "outcome",
                                decision.outcome().name(),
                                "groundsSha256",
                                Sha256.hex(decision.grounds())))));
    }

    private static Uni<Complaint> repeated(Complaint complaint, Decision taken, Decision asked) {
        if (taken.outcome() == asked.outcome() && taken.grounds().equals(asked.grounds())) {
            return Uni.createFrom().item(complaint);
        }
        throw new ProblemException(
                CommonProblem.IDEMPOTENCY_MISMATCH, "This request id was used for another decision. Choose a new one.");
    }

    private static Page page(List<Complaint> found, int size) {
        if (found.size() <= size) {
            return new Page(found, "");
        }
        List<Complaint> shown = found.subList(0, size);
        return new Page(shown, QueueCursor.after(shown.getLast()).text());
    }

    private static void requireLength(String text, int longest, ComplaintProblem problem, String what) {
        if (text.isEmpty() || text.length() > longest) {
            throw new ProblemException(problem, "Send %s of 1 to %d characters.".formatted(what, longest));
        }
        if (Texts.hasControls(text)) {
            throw new ProblemException(TEXT_INVALID, "Leave control characters out of %s.".formatted(what));
        }
    }
}
