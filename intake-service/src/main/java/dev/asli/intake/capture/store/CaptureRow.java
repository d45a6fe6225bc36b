package dev.asli.intake.capture.store;

import dev.asli.intake.capture.Capture;
import dev.asli.intake.capture.Capture.Content;
import dev.asli.intake.capture.CaptureJson;
import dev.asli.intake.capture.CaptureState;
import dev.asli.intake.capture.Captures.Known;
import dev.asli.intake.capture.Captures.Request;
import dev.asli.intake.capture.PageRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "capture")
class CaptureRow {

    enum State {
        CLAIMED,
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    UUID id;

    String reference;

    @Column(name = "capture_number")
    int number;

    @Column(name = "request_key")
    String requestKey;

    @Column(name = "request_digest")
    String requestDigest;

    @Column(name = "page_url")
    String pageUrl;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "asked_by")
    String askedBy;

    @Nullable
    String claim;

    @Column(name = "location_number")
    int locationNumber;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;

    @Column(name = "available_at")
    Instant availableAt;

    @Column(name = "lease_until")
    @Nullable
    Instant leaseUntil;

    String step = "";

    String reason = "";

    Instant since;

    @Nullable
    String record;

    @Column(name = "object_key")
    String objectKey = "";

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    CaptureRow() {}

    @SuppressWarnings("NullAway.Init") // the rest is filled by write
    CaptureRow(Capture capture, Request request) {
        id = capture.id();
        reference = capture.reference();
        number = capture.number();
        requestKey = request.key();
        requestDigest = request.digest();
        pageUrl = capture.pageUrl();
        askedAt = capture.askedAt();
        askedBy = capture.askedBy();
        availableAt = capture.askedAt();
        since = capture.askedAt();
        switch (capture.content()) {
            case Content.DeviceClaim said -> {
                state = State.CLAIMED;
                claim = CaptureJson.write(said);
            }
            case Content.PageVisit visit -> {
                locationNumber = visit.locationNumber();
                write(visit.state(), capture.askedAt());
            }
        }
    }

    final void write(CaptureState next, Instant now) {
        leaseUntil = null;
        since = now;
        switch (next) {
            case CaptureState.Waiting waiting -> {
                state = State.WAITING;
                attempts = waiting.attempts();
                reason = waiting.reason();
                availableAt = waiting.availableAt();
            }
            case CaptureState.Running running -> {
                state = State.RUNNING;
                attempts = running.attempts();
                step = running.step().name();
                since = running.since();
                leaseUntil = running.leaseUntil();
            }
            case CaptureState.Done done -> {
                state = State.DONE;
                attempts = done.attempts();
                record = CaptureJson.write(done.record());
                objectKey = done.objectKey();
            }
            case CaptureState.Failed failed -> {
                state = State.FAILED;
                attempts = failed.attempts();
                reason = failed.reason();
            }
        }
    }

    Capture read() {
        Content content = state == State.CLAIMED
                ? CaptureJson.read(Objects.requireNonNull(claim), Content.DeviceClaim.class)
                : new Content.PageVisit(locationNumber, readState());
        return new Capture(id, reference, number, pageUrl, askedAt, askedBy, content);
    }

    Known known() {
        return new Known(read(), requestDigest);
    }

    private CaptureState readState() {
        return switch (state) {
            case WAITING -> new CaptureState.Waiting(attempts, reason, availableAt);
            case RUNNING ->
                new CaptureState.Running(
                        attempts, CaptureState.Step.valueOf(step), since, Objects.requireNonNull(leaseUntil));
            case DONE ->
                new CaptureState.Done(
                        CaptureJson.read(Objects.requireNonNull(record), PageRecord.class), objectKey, attempts);
            case FAILED -> new CaptureState.Failed(reason, attempts);
            case CLAIMED -> throw new IllegalStateException("A device's claim has no state.");
        };
    }
}
