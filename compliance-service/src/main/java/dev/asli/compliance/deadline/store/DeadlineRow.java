package dev.asli.compliance.deadline.store;

import dev.asli.compliance.deadline.Deadline;
import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.deadline.Duty;
import dev.asli.compliance.deadline.Holder;
import dev.asli.compliance.deadline.Terms;
import dev.asli.compliance.deadline.Why;
import dev.asli.compliance.rulepack.EventType;
import dev.asli.compliance.rulepack.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deadline")
class DeadlineRow {

    @Id
    UUID id;

    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "complaint_reference")
    String complaintReference;

    String intermediary;

    boolean test;

    String obligation;

    @Column(name = "version_id")
    String versionId;

    String clause;

    String title;

    String duty;

    String severity;

    @Column(name = "pack_digest")
    String packDigest;

    @Column(name = "satisfied_by")
    String[] satisfiedBy;

    String arithmetic;

    @Column(name = "why_en")
    String whyEnglish;

    @Column(name = "why_hi")
    String whyHindi;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Embedded
    StandingColumns standing;

    @Column(name = "next_look_at")
    @Nullable
    Instant nextLookAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    DeadlineRow() {}

    DeadlineRow(DeadlineOnRecord record) {
        Terms terms = record.deadline().terms();
        Holder holder = record.holder();
        id = record.deadline().id();
        noticeId = holder.notice();
        complaintReference = holder.complaintReference();
        intermediary = holder.intermediary();
        test = holder.test();
        obligation = terms.obligation();
        versionId = terms.versionId();
        clause = terms.clause();
        title = terms.title();
        duty = terms.duty().name();
        severity = terms.severity().name();
        packDigest = terms.packDigest();
        satisfiedBy = terms.satisfiedBy().stream().map(EventType::word).sorted().toArray(String[]::new);
        arithmetic = record.why().arithmetic();
        whyEnglish = record.why().english();
        whyHindi = record.why().hindi();
        startedAt = record.deadline().trigger();
        dueAt = record.deadline().dueAt().orElse(null);
        standing = StandingColumns.of(record.deadline().standing());
        nextLookAt = record.nextLook().orElse(null);
    }

    void write(DeadlineOnRecord record) {
        standing = StandingColumns.of(record.deadline().standing());
    }

    DeadlineOnRecord read() {
        Terms terms = new Terms(
                obligation,
                versionId,
                clause,
                title,
                Duty.valueOf(duty),
                Severity.valueOf(severity),
                packDigest,
                Arrays.stream(satisfiedBy).map(EventType::new).collect(Collectors.toUnmodifiableSet()));
        return new DeadlineOnRecord(
                new Deadline(id, terms, startedAt, Optional.ofNullable(dueAt), standing.read()),
                new Holder(noticeId, complaintReference, intermediary, test),
                new Why(arithmetic, whyEnglish, whyHindi),
                Optional.ofNullable(nextLookAt));
    }
}
