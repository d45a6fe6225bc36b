package dev.asli.intake.complaint.store;

import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Category;
import dev.asli.intake.complaint.Closing;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints.Seal;
import dev.asli.intake.complaint.Decision;
import dev.asli.intake.complaint.Declarations;
import dev.asli.intake.complaint.Forwarding;
import dev.asli.intake.complaint.IntakeFormat;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.Outcome;
import dev.asli.intake.complaint.QueueCursor;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.complaint.SubjectAge;
import dev.asli.intake.complaint.Submission;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "complaint")
class ComplaintRow {

    @Id
    String reference;

    @Column(name = "request_key")
    byte[] requestKey;

    @Column(name = "request_digest")
    byte[] requestDigest;

    @Column(name = "secret_hash")
    byte[] secretHash;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Capacity capacity;

    @Column(name = "subject_age")
    @Enumerated(EnumType.STRING)
    SubjectAge subjectAge;

    String statement;

    @Column(name = "good_faith")
    boolean goodFaith;

    @Column(name = "authority_statement")
    String authorityStatement;

    @Column(name = "consent_to_forward")
    boolean consentToForward;

    String language;

    boolean test;

    @Column(name = "received_at")
    Instant receivedAt;

    @Enumerated(EnumType.STRING)
    StageName stage;

    @Column(name = "stage_since")
    Instant stageSince;

    @Enumerated(EnumType.STRING)
    Serving serving;

    @Column(name = "next_due_at")
    Instant nextDueAt;

    @Column(name = "due_asked_at")
    Instant dueAskedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Nullable
    String grounds;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decision_request_id")
    @Nullable
    String decisionRequestId;

    @Column(name = "sexual_matter")
    boolean sexualMatter;

    @Column(name = "intake_format")
    @Enumerated(EnumType.STRING)
    IntakeFormat intakeFormat;

    /** Consent to forward as it stands; {@link #consentToForward} is as it was at filing. */
    boolean forwards;

    String particulars;

    @Column(name = "closed_grounds")
    @Nullable
    String closedGrounds;

    @Column(name = "closed_by")
    @Nullable
    String closedBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ComplaintRow() {}

    @SuppressWarnings("NullAway.Init") // the rest is filled by write
    ComplaintRow(Complaint complaint, Seal seal) {
        Submission said = complaint.submission();
        reference = complaint.reference();
        requestKey = seal.requestKey();
        requestDigest = seal.requestDigest();
        secretHash = seal.secretHash();
        category = said.category();
        capacity = said.capacity();
        subjectAge = said.subjectAge();
        statement = said.statement();
        goodFaith = said.declarations().goodFaith();
        authorityStatement = said.declarations().authorityStatement();
        consentToForward = said.declarations().consentToForward();
        sexualMatter = said.category().sexual() || said.particulars().sexualMatter();
        particulars = SaidJson.write(SaidJson.of(said));
        language = said.language();
        test = said.test();
        receivedAt = said.receivedAt();
        dueAskedAt = said.receivedAt();
        write(complaint);
    }

    final void write(Complaint complaint) {
        stage = StageName.of(complaint.stage());
        stageSince = complaint.stage().since();
        serving = complaint.serving();
        nextDueAt = complaint.nextDueAt().orElse(QueueCursor.NEVER);
        forwards = complaint.forwarding().consented();
        intakeFormat = complaint.intakeFormat();
        complaint.closing().ifPresent(how -> {
            closedGrounds = how.grounds();
            closedBy = how.closedBy();
        });
        complaint.decision().ifPresent(taken -> {
            outcome = taken.outcome();
            grounds = taken.grounds();
            decidedAt = taken.at();
            decidedBy = taken.decidedBy();
            decisionRequestId = taken.requestId();
        });
    }

    Complaint read(List<Location> locations) {
        SaidJson more = SaidJson.read(particulars);
        Submission said = new Submission(
                category,
                capacity,
                subjectAge,
                statement,
                locations,
                new Declarations(
                        goodFaith,
                        authorityStatement,
                        consentToForward,
                        more.accurateAndComplete(),
                        more.warningSeen(),
                        more.relation()),
                more.particulars(),
                language,
                test,
                receivedAt);
        Optional<Instant> due = nextDueAt.equals(QueueCursor.NEVER) ? Optional.empty() : Optional.of(nextDueAt);
        return new Complaint(
                reference,
                said,
                stage.at(stageSince),
                new Forwarding(serving, forwards, due),
                decision(),
                closing(),
                intakeFormat);
    }

    Seal seal() {
        return new Seal(requestKey, requestDigest, secretHash);
    }

    private Optional<Closing> closing() {
        return closedGrounds == null || closedBy == null
                ? Optional.empty()
                : Optional.of(new Closing(closedGrounds, closedBy));
    }

    private Optional<Decision> decision() {
        if (outcome == null || grounds == null || decidedAt == null || decidedBy == null || decisionRequestId == null) {
            return Optional.empty();
        }
        return Optional.of(new Decision(outcome, grounds, decidedAt, decidedBy, decisionRequestId));
    }
}
