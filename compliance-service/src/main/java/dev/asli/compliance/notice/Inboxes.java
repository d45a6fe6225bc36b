package dev.asli.compliance.notice;

import static dev.asli.compliance.notice.NoticeProblem.NO_INTERMEDIARY;

import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.deadline.Deadlines;
import dev.asli.compliance.notice.Notices.Inbox;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an intermediary reads: its own notices and nobody else's. */
@ApplicationScoped
public class Inboxes {

    private static final int USUAL_LIMIT = 25;
    private static final int HIGHEST_LIMIT = 100;

    private final Notices notices;
    private final Responses responses;
    private final Deadlines deadlines;
    private final Particulars particulars;

    Inboxes(Notices notices, Responses responses, Deadlines deadlines, Particulars particulars) {
        this.notices = notices;
        this.responses = responses;
        this.deadlines = deadlines;
        this.particulars = particulars;
    }

    /** @param limit 1..100; 0 means 25 */
    @WithSession
    public Uni<Page> list(Actor actor, String state, int limit, Optional<UUID> after) {
        if (limit < 0 || limit > HIGHEST_LIMIT) {
            throw new ProblemException(CommonProblem.REQUEST_INVALID, "The limit lies between 1 and 100.");
        }
        int most = limit == 0 ? USUAL_LIMIT : limit;
        Inbox inbox = new Inbox(intermediary(actor), openOnly(state), after, most + 1);
        return notices.inbox(inbox)
                .chain(found -> filed(found.subList(0, Math.min(most, found.size())))
                        .map(files -> new Page(files, found.size() > most)));
    }

    /** Fails with NOTICE_NOT_FOUND for another's notice too, so that nobody learns what others hold. */
    @WithSession
    public Uni<NoticeFile> get(Actor actor, UUID id) {
        intermediary(actor);
        return notices.get(id)
                .chain(notice -> owns(actor, notice)
                        ? filed(List.of(notice)).map(List::getFirst)
                        : Uni.createFrom().failure(Notice.notFound()));
    }

    /** A notice that was never received is nobody's. */
    static boolean owns(Actor actor, Notice notice) {
        return notice.receipt().isPresent() && notice.subject().intermediary().equals(intermediary(actor));
    }

    private static boolean openOnly(String state) {
        return switch (state) {
            case "", "open" -> true;
            case "all" -> false;
            default -> throw new ProblemException(CommonProblem.REQUEST_INVALID, "The state is open or all.");
        };
    }

    private static String intermediary(Actor actor) {
        return actor.intermediary()
                .orElseThrow(() -> new ProblemException(
                        NO_INTERMEDIARY, "Your token names no intermediary. Ask your administrator to enter it."));
    }

    private Uni<List<NoticeFile>> filed(List<Notice> found) {
        List<UUID> ids = found.stream().map(Notice::id).toList();
        return deadlines
                .ofNotices(ids)
                .chain(due -> responses
                        .ofNotices(ids)
                        .chain(said -> particulars
                                .ofNotices(ids)
                                .map(orders -> found.stream()
                                        .map(notice -> NoticeFile.of(
                                                notice, due, said, orders.getOrDefault(notice.id(), Map.of())))
                                        .toList())));
    }

    /** @param more whether others follow */
    public record Page(List<NoticeFile> notices, boolean more) {}

    /**
     * A notice with all that hangs on it.
     *
     * @param order particulars of an order; empty for a grievance
     */
    public record NoticeFile(
            Notice notice, List<DeadlineOnRecord> deadlines, List<Response> responses, Map<String, String> order) {

        static NoticeFile of(
                Notice notice, List<DeadlineOnRecord> deadlines, List<Response> responses, Map<String, String> order) {
            return new NoticeFile(
                    notice,
                    deadlines.stream()
                            .filter(one -> one.holder().notice().equals(notice.id()))
                            .toList(),
                    responses.stream()
                            .filter(one -> one.notice().equals(notice.id()))
                            .toList(),
                    order);
        }
    }
}
