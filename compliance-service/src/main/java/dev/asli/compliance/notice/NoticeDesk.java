package dev.asli.compliance.notice;

import static dev.asli.compliance.notice.NoticeProblem.ANSWER_DEFECTIVE;
import static dev.asli.kit.problem.CommonProblem.IDEMPOTENCY_MISMATCH;

import dev.asli.compliance.deadline.DeadlineDocket;
import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.notice.Response.Answer;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How an intermediary answers its notices. One public method, one transaction. */
@ApplicationScoped
public class NoticeDesk {

    private static final String ACKNOWLEDGEMENT = "acknowledgement";

    private final Notices notices;
    private final Responses responses;
    private final DeadlineDocket docket;
    private final Journal journal;
    private final Clock clock;

    NoticeDesk(Notices notices, Responses responses, DeadlineDocket docket, Journal journal, Clock clock) {
        this.notices = notices;
        this.responses = responses;
        this.docket = docket;
        this.journal = journal;
        this.clock = Clock.tick(clock, Duration.ofMillis(1)); // what is stored, signed and told is the same
    }

    /** Once acknowledged, again is the same as once. Fails with NOTICE_NOT_FOUND, NOTICE_RESCINDED, NOTICE_CLOSED. */
    @WithTransaction
    public Uni<Recorded> acknowledge(UUID id, String ticket, Actor actor) {
        Instant now = clock.instant();
        AnswerDraft draft = new AnswerDraft(
                ACKNOWLEDGEMENT, java.util.Optional.empty(), "", java.util.Optional.empty(), "", ticket.strip());
        return own(id, actor)
                .chain(notice -> responses
                        .find(id, ACKNOWLEDGEMENT)
                        .chain(known -> known.isPresent()
                                ? replayed(known.get().response())
                                : record(
                                        notice,
                                        notice.acknowledge(ticket, now),
                                        draft,
                                        Answer.acknowledgement(ticket.strip()),
                                        actor)));
    }

    /**
     * Fails with ANSWER_DEFECTIVE and every unmet requirement, IDEMPOTENCY_MISMATCH, or like {@link #acknowledge}.
     * Records nothing then.
     */
    @WithTransaction
    public Uni<Recorded> respond(UUID id, AnswerDraft draft, Actor actor) {
        Instant now = clock.instant();
        List<Unmet> unmet = draft.unmet(now);
        return own(id, actor).chain(notice -> {
            if (!unmet.isEmpty()) {
                return Uni.createFrom()
                        .failure(new ProblemException(
                                ANSWER_DEFECTIVE, "The answer was not recorded; mend what is listed.", unmet));
            }
            String requestId = "answer:" + draft.requestId();
            return responses
                    .find(id, requestId)
                    .chain(known -> known.isPresent()
                            ? repeated(known.get(), draft)
                            : record(notice, notice.answer(draft.ticket(), now), draft, draft.answer(now), actor));
        });
    }

    private Uni<Notice> own(UUID id, Actor actor) {
        return notices.lock(id).invoke(notice -> {
            if (!Inboxes.owns(actor, notice)) {
                throw Notice.notFound();
            }
        });
    }

    private Uni<Recorded> repeated(Responses.Known known, AnswerDraft draft) {
        return known.digest().equals(draft.digest())
                ? replayed(known.response())
                : Uni.createFrom()
                        .failure(new ProblemException(
                                IDEMPOTENCY_MISMATCH,
                                "This request id came with another answer before. Use a new id for a new answer."));
    }

    private Uni<Recorded> replayed(Response response) {
        return docket.happened(response.notice(), List.of(), "replay")
                .map(deadlines -> new Recorded(response, deadlines, true));
    }

    private Uni<Recorded> record(Notice before, Notice after, AnswerDraft draft, Answer answer, Actor actor) {
        Response response = new Response(UUID.randomUUID(), before.id(), clock.instant(), answer);
        String requestId =
                answer.kind() == Response.Kind.ACKNOWLEDGEMENT ? ACKNOWLEDGEMENT : "answer:" + draft.requestId();
        return responses
                .add(response, requestId, draft.digest())
                .chain(() -> after.equals(before) ? Uni.createFrom().item(after) : notices.replace(after))
                .call(() -> journal.answered(after, response, actor.pseudonym()))
                .chain(() -> docket.happened(before.id(), Effect.of(before.kind(), response), actor.pseudonym()))
                .map(deadlines -> new Recorded(response, deadlines, false));
    }

    /**
     * What an answer did.
     *
     * @param deadlines each of the notice's as it stands after the answer
     * @param replayed the answer was known already
     */
    public record Recorded(Response response, List<DeadlineOnRecord> deadlines, boolean replayed) {}
}
