package dev.asli.compliance.notice;

import static dev.asli.compliance.notice.NoticeProblem.NOTICE_CLOSED;
import static dev.asli.compliance.notice.NoticeProblem.NOTICE_NOT_FOUND;
import static dev.asli.compliance.notice.NoticeProblem.NOTICE_RESCINDED;

import dev.asli.compliance.notice.NoticeState.Acknowledged;
import dev.asli.compliance.notice.NoticeState.Answered;
import dev.asli.compliance.notice.NoticeState.Approved;
import dev.asli.compliance.notice.NoticeState.Closed;
import dev.asli.compliance.notice.NoticeState.Delivered;
import dev.asli.compliance.notice.NoticeState.Drafted;
import dev.asli.compliance.notice.NoticeState.Rescinded;
import dev.asli.compliance.notice.NoticeState.Sent;
import dev.asli.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A formal document to an intermediary.
 *
 * @param statement what is said about the content; without the complainant's name or address
 * @param receipt present once received
 * @param signed JWS compact serialisation; present once approved
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        Subject subject,
        String statement,
        Instant writtenAt,
        NoticeState state,
        Optional<Receipt> receipt,
        Optional<String> signed) {

    public static Notice draft(UUID id, NoticeKind kind, Subject subject, String statement, Instant now) {
        return new Notice(id, kind, subject, statement, now, new Drafted(now), Optional.empty(), Optional.empty());
    }

    /** Signed and entered in the intermediary's designated inbox, which is its receipt. */
    public Notice serve(String jws, Instant now) {
        return switch (state) {
            case Drafted drafted ->
                new Notice(
                        id,
                        kind,
                        subject,
                        statement,
                        writtenAt,
                        drafted.approve(now).send(now).deliver(now),
                        Optional.of(new Receipt(now, ServiceGrade.R2)),
                        Optional.of(jws));
            case Rescinded _ -> throw rescinded();
            case Closed _ -> throw closed();
            case Approved _, Sent _, Delivered _, Acknowledged _, Answered _ -> this;
        };
    }

    /** A ticket number of the intermediary's is the better proof of receipt. */
    Notice acknowledge(String ticket, Instant now) {
        Notice proved = ticket.isEmpty() ? this : proved();
        return switch (state) {
            case Delivered delivered -> proved.at(delivered.acknowledge(now));
            case Acknowledged _, Answered _ -> proved;
            case Rescinded _ -> throw rescinded();
            case Closed _ -> throw closed();
            case Drafted _, Approved _, Sent _ -> throw notFound();
        };
    }

    Notice answer(String ticket, Instant now) {
        Notice proved = ticket.isEmpty() ? this : proved();
        return switch (state) {
            case Delivered delivered -> proved.at(delivered.answer(now));
            case Acknowledged acknowledged -> proved.at(acknowledged.answer(now));
            case Answered _ -> proved;
            case Rescinded _ -> throw rescinded();
            case Closed _ -> throw closed();
            case Drafted _, Approved _, Sent _ -> throw notFound();
        };
    }

    /** Whoever sent it takes it back. Once rescinded, again is the same as once. */
    public Notice rescind(String reason, Instant now) {
        return switch (state) {
            case Drafted _, Approved _, Sent _, Delivered _, Acknowledged _, Answered _ ->
                at(new Rescinded(now, reason));
            case Rescinded _ -> this;
            case Closed _ -> throw closed();
        };
    }

    /** Nothing more is asked. */
    public Notice close(String reason, Instant now) {
        return switch (state) {
            case Drafted _, Approved _, Sent _, Delivered _, Acknowledged _, Answered _ -> at(new Closed(now, reason));
            case Closed _, Rescinded _ -> this;
        };
    }

    public static ProblemException notFound() {
        return new ProblemException(NOTICE_NOT_FOUND, "None of your notices has this id.");
    }

    private Notice proved() {
        return new Notice(
                id,
                kind,
                subject,
                statement,
                writtenAt,
                state,
                receipt.map(held -> new Receipt(held.at(), ServiceGrade.R1)),
                signed);
    }

    private Notice at(NoticeState next) {
        return new Notice(id, kind, subject, statement, writtenAt, next, receipt, signed);
    }

    private static ProblemException rescinded() {
        return new ProblemException(NOTICE_RESCINDED, "This notice was rescinded; nothing more is asked of you.");
    }

    private static ProblemException closed() {
        return new ProblemException(NOTICE_CLOSED, "This notice is closed; nothing more is asked of you.");
    }
}
