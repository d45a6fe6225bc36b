package dev.asli.intake.examination.store;

import dev.asli.intake.examination.Assessment;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.Examination.Subject;
import dev.asli.intake.examination.ExaminationState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "examination")
class ExaminationRow {

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        NOT_APPLICABLE
    }

    @Id
    UUID id;

    @Column(name = "exhibit_id")
    UUID exhibitId;

    String reference;

    @Column(name = "object_key")
    String objectKey;

    String sha256;

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "due_at")
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;

    @Column(name = "available_at")
    Instant availableAt;

    @Column(name = "lease_until")
    @Nullable
    Instant leaseUntil;

    String reason = "";

    String words = "";

    String step = "";

    @Column(name = "steps_done")
    int stepsDone;

    @Column(name = "steps_total")
    int stepsTotal;

    Instant since;

    @Nullable
    String assessment;

    String conclusion = "";

    String pdq = "";

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ExaminationRow() {}

    @SuppressWarnings("NullAway.Init") // the rest is filled by write
    ExaminationRow(Examination examination, Instant now) {
        Subject subject = examination.subject();
        id = examination.id();
        exhibitId = subject.exhibitId();
        reference = subject.reference();
        objectKey = subject.objectKey();
        sha256 = subject.sha256();
        sizeBytes = subject.sizeBytes();
        dueAt = examination.dueAt();
        availableAt = now;
        write(examination.state(), now);
    }

    final void write(ExaminationState next, Instant now) {
        leaseUntil = null;
        switch (next) {
            case ExaminationState.Waiting waiting -> {
                state = State.WAITING;
                attempts = waiting.attempts();
                reason = waiting.reason();
                availableAt = waiting.availableAt();
                since = now;
            }
            case ExaminationState.Running running -> write(running);
            case ExaminationState.Done done -> {
                state = State.DONE;
                assessment = done.assessment().json();
                conclusion = done.assessment().conclusion();
                pdq = done.assessment().pdq();
                since = now;
            }
            case ExaminationState.Failed failed -> {
                state = State.FAILED;
                attempts = failed.attempts();
                reason = failed.reason();
                words = failed.words();
                since = now;
            }
            case ExaminationState.NotApplicable none -> {
                state = State.NOT_APPLICABLE;
                reason = none.reason();
                since = now;
            }
        }
    }

    Examination read() {
        return new Examination(id, new Subject(exhibitId, reference, objectKey, sha256, sizeBytes), dueAt, readState());
    }

    private void write(ExaminationState.Running running) {
        state = State.RUNNING;
        attempts = running.attempts();
        leaseUntil = running.leaseUntil();
        step = running.step().name();
        stepsDone = running.step().done();
        stepsTotal = running.step().total();
        since = running.since();
    }

    private ExaminationState readState() {
        return switch (state) {
            case WAITING -> new ExaminationState.Waiting(attempts, reason, availableAt);
            case RUNNING ->
                new ExaminationState.Running(
                        attempts,
                        new ExaminationState.Step(step, stepsDone, stepsTotal),
                        since,
                        Objects.requireNonNull(leaseUntil));
            case DONE ->
                new ExaminationState.Done(
                        new Assessment(Objects.requireNonNull(assessment), conclusion, pdq, "", List.of()));
            case FAILED -> new ExaminationState.Failed(reason, words, attempts);
            case NOT_APPLICABLE -> new ExaminationState.NotApplicable(reason);
        };
    }
}
