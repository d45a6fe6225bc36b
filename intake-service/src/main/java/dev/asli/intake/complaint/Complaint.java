package dev.asli.intake.complaint;

import static dev.asli.intake.complaint.ComplaintProblem.ALREADY_DECIDED;
import static dev.asli.intake.complaint.ComplaintProblem.COMPLAINT_CLOSED;

import dev.asli.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;

/**
 * @param nextDueAt earliest statutory due time still running, as compliance-service said last
 * @param decision stays on record when a decided complaint is withdrawn
 */
public record Complaint(
        String reference,
        Submission submission,
        Stage stage,
        Serving serving,
        Optional<Instant> nextDueAt,
        Optional<Decision> decision) {

    public static Complaint received(String reference, Submission submission) {
        return new Complaint(
                reference,
                submission,
                new Stage.Received(submission.receivedAt()),
                submission.declarations().consentToForward() ? Serving.PENDING : Serving.NOT_ASKED,
                Optional.empty(),
                Optional.empty());
    }

    public boolean open() {
        return switch (stage) {
            case Stage.Received _, Stage.UnderExamination _, Stage.Assessed _, Stage.Decided _ -> true;
            case Stage.Closed _, Stage.Withdrawn _ -> false;
        };
    }

    /** @throws ProblemException COMPLAINT_CLOSED when nothing can be added any more */
    public Complaint requireOpen() {
        if (open()) {
            return this;
        }
        throw new ProblemException(
                COMPLAINT_CLOSED, "The complaint is closed or withdrawn. File a new one to add anything.");
    }

    /** An examination began; changes nothing once somebody decided. */
    public Complaint examined(Instant now) {
        return switch (stage) {
            case Stage.Received received -> at(received.examine(now));
            case Stage.Assessed assessed -> at(assessed.examine(now));
            case Stage.UnderExamination _, Stage.Decided _, Stage.Closed _, Stage.Withdrawn _ -> this;
        };
    }

    /** The last examination that was waited for has ended. */
    public Complaint assessed(Instant now) {
        return switch (stage) {
            case Stage.Received received -> at(received.examine(now).assess(now));
            case Stage.UnderExamination examined -> at(examined.assess(now));
            case Stage.Assessed _, Stage.Decided _, Stage.Closed _, Stage.Withdrawn _ -> this;
        };
    }

    /** Once withdrawn, again is the same as once. */
    public Complaint withdrawn(Instant now) {
        return switch (stage) {
            case Stage.Received received -> at(received.withdraw(now));
            case Stage.UnderExamination examined -> at(examined.withdraw(now));
            case Stage.Assessed assessed -> at(assessed.withdraw(now));
            case Stage.Decided decided -> at(decided.withdraw(now));
            case Stage.Withdrawn _ -> this;
            case Stage.Closed _ ->
                throw new ProblemException(COMPLAINT_CLOSED, "The complaint is closed; it cannot be withdrawn.");
        };
    }

    public Complaint decided(Decision taken) {
        return switch (stage) {
            case Stage.Received received -> with(received.decide(taken.at()), taken);
            case Stage.UnderExamination examined -> with(examined.decide(taken.at()), taken);
            case Stage.Assessed assessed -> with(assessed.decide(taken.at()), taken);
            case Stage.Decided _ ->
                throw new ProblemException(
                        ALREADY_DECIDED, "The complaint has been decided already. A change needs an appeal.");
            case Stage.Closed _, Stage.Withdrawn _ ->
                throw new ProblemException(COMPLAINT_CLOSED, "The complaint is closed or withdrawn.");
        };
    }

    public Complaint served(Serving state, Optional<Instant> due) {
        return new Complaint(reference, submission, stage, state, due, decision);
    }

    private Complaint at(Stage next) {
        return new Complaint(reference, submission, next, serving, nextDueAt, decision);
    }

    private Complaint with(Stage next, Decision taken) {
        return new Complaint(reference, submission, next, serving, nextDueAt, Optional.of(taken));
    }
}
