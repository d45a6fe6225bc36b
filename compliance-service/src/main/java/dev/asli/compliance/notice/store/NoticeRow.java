package dev.asli.compliance.notice.store;

import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeKind;
import dev.asli.compliance.notice.NoticeState;
import dev.asli.compliance.notice.NoticeState.Acknowledged;
import dev.asli.compliance.notice.NoticeState.Answered;
import dev.asli.compliance.notice.NoticeState.Approved;
import dev.asli.compliance.notice.NoticeState.Closed;
import dev.asli.compliance.notice.NoticeState.Delivered;
import dev.asli.compliance.notice.NoticeState.Drafted;
import dev.asli.compliance.notice.NoticeState.Rescinded;
import dev.asli.compliance.notice.NoticeState.Sent;
import dev.asli.compliance.notice.Receipt;
import dev.asli.compliance.notice.ServiceGrade;
import dev.asli.compliance.notice.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "notice")
class NoticeRow {

    @Id
    UUID id;

    String kind;

    @Column(name = "matter_id")
    UUID matterId;

    @Column(name = "complaint_reference")
    String complaintReference;

    String intermediary;

    String category;

    String capacity;

    boolean test;

    @Column(name = "media_free")
    boolean mediaFree;

    String statement;

    @Column(name = "written_at")
    Instant writtenAt;

    String state;

    @Column(name = "state_since")
    Instant stateSince;

    @Column(name = "state_reason")
    @Nullable
    String stateReason;

    @Column(name = "received_at")
    @Nullable
    Instant receivedAt;

    @Column(name = "service_grade")
    @Nullable
    String serviceGrade;

    @Nullable
    String signed;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    NoticeRow() {}

    @SuppressWarnings("NullAway.Init") // write fills the rest
    NoticeRow(Notice notice) {
        Subject subject = notice.subject();
        id = notice.id();
        kind = notice.kind().name();
        matterId = subject.matter();
        complaintReference = subject.complaintReference();
        intermediary = subject.intermediary();
        category = subject.category();
        capacity = subject.capacity();
        test = subject.test();
        mediaFree = subject.mediaFree();
        statement = notice.statement();
        writtenAt = notice.writtenAt();
        write(notice);
    }

    void write(Notice notice) {
        state = notice.state().word();
        stateSince = notice.state().since();
        stateReason = switch (notice.state()) {
            case Closed closed -> closed.reason();
            case Rescinded rescinded -> rescinded.reason();
            case Drafted _, Approved _, Sent _, Delivered _, Acknowledged _, Answered _ -> null;
        };
        receivedAt = notice.receipt().map(Receipt::at).orElse(null);
        serviceGrade = notice.receipt().map(receipt -> receipt.grade().name()).orElse(null);
        signed = notice.signed().orElse(null);
    }

    Notice read(List<ContentLocator> locations) {
        return new Notice(
                id,
                NoticeKind.valueOf(kind),
                new Subject(matterId, complaintReference, intermediary, category, capacity, test, mediaFree, locations),
                statement,
                writtenAt,
                state(),
                Optional.ofNullable(receivedAt).map(at -> new Receipt(at, ServiceGrade.valueOf(grade()))),
                Optional.ofNullable(signed));
    }

    private String grade() {
        return Objects.requireNonNull(serviceGrade, "the schema demands a grade where there is a receipt");
    }

    private NoticeState state() {
        String reason = Objects.requireNonNullElse(stateReason, "");
        return switch (state) {
            case "DRAFTED" -> new Drafted(stateSince);
            case "APPROVED" -> new Approved(stateSince);
            case "SENT" -> new Sent(stateSince);
            case "DELIVERED" -> new Delivered(stateSince);
            case "ACKNOWLEDGED" -> new Acknowledged(stateSince);
            case "ANSWERED" -> new Answered(stateSince);
            case "CLOSED" -> new Closed(stateSince, reason);
            case "RESCINDED" -> new Rescinded(stateSince, reason);
            default -> throw new IllegalStateException("No state of a notice is called " + state);
        };
    }
}
