package dev.asli.intake.complaint;

import static dev.asli.intake.complaint.ComplaintProblem.ALREADY_DECIDED;
import static dev.asli.intake.complaint.ComplaintProblem.COMPLAINT_CLOSED;
import static dev.asli.intake.complaint.ComplaintProblem.NOT_DECIDED;

import dev.asli.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;

/**
 * @param decision stays on record when a decided complaint is withdrawn
 * @param intakeFormat by which way it came, as an officer may have corrected it
 */
public record Complaint(
        String reference,
        Submission submission,
        Stage stage,
        Forwarding forwarding,
        Optional<Decision> decision,
        Optional<Closing> closing,
        IntakeFormat intakeFormat) {

    public static Complaint received(String reference, Submission submission) {
        Forwarding forwarding = Forwarding.first(submission.declarations().consentToForward());
        return new Complaint(
                reference,
                submission,
                new Stage.Received(submission.receivedAt()),
                forwarding,
                Optional.empty(),
                Optional.empty(),
                submission.particulars().intake().format());
    }

    public Serving serving() {
        return forwarding.serving();
    }

    /** Earliest statutory due time still running, as compliance-service said last. */
    public Optional<Instant> nextDueAt() {
        return forwarding.nextDueAt();
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

    /** A person at the desk closes what is decided; once closed, again is the same as once. */
    public Complaint closed(Closing how, Instant now) {
        return switch (stage) {
            case Stage.Decided decided ->
                new Complaint(
                        reference,
                        submission,
                        decided.close(now),
                        forwarding,
                        decision,
                        Optional.of(how),
                        intakeFormat);
            case Stage.Closed _ -> this;
            case Stage.Withdrawn _ -> throw new ProblemException(COMPLAINT_CLOSED, "The complaint is withdrawn.");
            case Stage.Received _, Stage.UnderExamination _, Stage.Assessed _ ->
                throw new ProblemException(NOT_DECIDED, "Decide the complaint first, then close it.");
        };
    }

    public Complaint served(Serving state, Optional<Instant> due) {
        return forwarded(forwarding.served(state, due));
    }

    /** Consent to forward was given or withdrawn. */
    public Complaint consentToForward(boolean given) {
        return forwarded(forwarding.consent(given));
    }

    public Complaint cameBy(IntakeFormat format) {
        return new Complaint(reference, submission, stage, forwarding, decision, closing, format);
    }

    private Complaint forwarded(Forwarding next) {
        return new Complaint(reference, submission, stage, next, decision, closing, intakeFormat);
    }

    private Complaint at(Stage next) {
        return new Complaint(reference, submission, next, forwarding, decision, closing, intakeFormat);
    }

    private Complaint with(Stage next, Decision taken) {
        return new Complaint(reference, submission, next, forwarding, Optional.of(taken), closing, intakeFormat);
    }
}
