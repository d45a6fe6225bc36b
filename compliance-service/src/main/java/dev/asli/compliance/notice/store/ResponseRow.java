package dev.asli.compliance.notice.store;

import dev.asli.compliance.notice.Response;
import dev.asli.compliance.notice.Response.Action;
import dev.asli.compliance.notice.Response.Answer;
import dev.asli.compliance.notice.Response.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "response")
class ResponseRow {

    @Id
    UUID id;

    @Column(name = "notice_id")
    UUID noticeId;

    Instant at;

    String kind;

    @Nullable
    String action;

    @Column(name = "acted_at")
    @Nullable
    Instant actedAt;

    String reasons;

    String ticket;

    @Column(name = "request_id")
    String requestId;

    String digest;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ResponseRow() {}

    ResponseRow(Response response, String requestId, String digest) {
        Answer answer = response.content();
        this.id = response.id();
        this.noticeId = response.notice();
        this.at = response.at();
        this.kind = answer.kind().name();
        this.action = answer.action().map(Action::word).orElse(null);
        this.actedAt = answer.actedAt().orElse(null);
        this.reasons = answer.reasons();
        this.ticket = answer.ticket();
        this.requestId = requestId;
        this.digest = digest;
    }

    Response read() {
        return new Response(
                id,
                noticeId,
                at,
                new Answer(
                        Kind.valueOf(kind),
                        Optional.ofNullable(action).map(word -> Action.valueOf(word.toUpperCase(Locale.ROOT))),
                        Optional.ofNullable(actedAt),
                        reasons,
                        ticket));
    }
}
