package dev.asli.compliance.notice;

import static dev.asli.compliance.rulepack.EventType.ACCESS_DISABLED;
import static dev.asli.compliance.rulepack.EventType.COMPLAINT_RESOLVED;
import static dev.asli.compliance.rulepack.EventType.CONTENT_LABELLED;
import static dev.asli.compliance.rulepack.EventType.CONTENT_REMOVED;

import dev.asli.compliance.deadline.Happening;
import dev.asli.compliance.deadline.Happening.Answered;
import dev.asli.compliance.notice.Response.Action;
import dev.asli.compliance.notice.Response.Answer;
import dev.asli.compliance.rulepack.EventType;
import java.util.ArrayList;
import java.util.List;

/** What an answer means in the words of the rule packs. */
final class Effect {

    private Effect() {}

    /** Every answer shows that the notice was taken in; all but a question also decide it. */
    static List<Happening> of(NoticeKind kind, Response response) {
        String evidence = response.id().toString();
        Answer answer = response.content();
        List<Happening> happenings = new ArrayList<>();
        happenings.add(new Answered(kind.acknowledged(), response.at(), evidence));
        answer.action()
                .ifPresent(action -> happenings.add(
                        new Answered(event(action), answer.actedAt().orElse(response.at()), evidence)));
        if (kind == NoticeKind.GRIEVANCE && decides(answer)) {
            happenings.add(new Answered(COMPLAINT_RESOLVED, response.at(), evidence));
        }
        return happenings;
    }

    private static boolean decides(Answer answer) {
        return switch (answer.kind()) {
            case ACTIONED, REFUSED, NOT_FOUND_BY_INTERMEDIARY -> true;
            case ACKNOWLEDGEMENT, NEEDS_INFORMATION -> false;
        };
    }

    private static EventType event(Action action) {
        return switch (action) {
            case REMOVED -> CONTENT_REMOVED;
            case ACCESS_DISABLED -> ACCESS_DISABLED;
            case LABELLED -> CONTENT_LABELLED;
        };
    }
}
